package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.area.Area;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.crs.ControlPoint;
import io.minewatch.registry.crs.SevenParameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever brings a file says about it. All of it may be left out; what the file says itself comes first.
 *
 * @param frame the frame of its positions, if the file states none; another than the file states is a contradiction
 * @param kind what its sites are in the eyes of the law; licensed if nothing is said and it is not registered
 * @param township of the rows that lie in none and name none
 * @param validFrom since when it holds
 * @param deadline until when its patches want a verdict
 * @param shift from a legacy datum to CGCS2000
 * @param control the point that proves the shift
 */
public record Options(
        @Nullable String frame,
        SiteState.@Nullable Kind kind,
        Area.@Nullable Kind areaKind,
        @Nullable String township,
        @Nullable Instant validFrom,
        @Nullable Instant deadline,
        @Nullable SevenParameters shift,
        @Nullable ControlPoint control) {

    /** Since when what is in a file holds that came at {@code filedAt}. */
    public Instant validFrom(Instant filedAt) {
        return validFrom == null ? filedAt : validFrom;
    }
}
