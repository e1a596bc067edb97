package io.minewatch.registry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Actor;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.judge.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as people see it.
 *
 * @param place in the file, such as "parcel 2"
 * @param subject the id it will have
 * @param exists whether that is registered already
 * @param unchanged whether the registry holds just this, so that there is nothing to store
 * @param shape GeoJSON, as it would be stored
 * @param asFiled GeoJSON, before the repair; absent if nothing was mended
 * @param areaSquareMeters on the ellipsoid
 * @param decision absent if nobody decided, or not about the row as it is now
 */
public record RowView(
        long row,
        String place,
        Verdict verdict,
        @Nullable String subject,
        boolean exists,
        boolean unchanged,
        String name,
        Map<String, String> properties,
        List<Remark> remarks,
        @Nullable JsonNode shape,
        @Nullable JsonNode asFiled,
        @Nullable Double areaSquareMeters,
        @Nullable Decided decision) {

    /** What somebody decided. */
    public record Decided(boolean accept, String reason, Instant decidedAt, Actor actor) {}
}
