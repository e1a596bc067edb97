package io.minewatch.contract.site;

import io.minewatch.contract.Season;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A season in which mining rests every year.
 *
 * @param from first day
 * @param until last day, which belongs to it
 * @param valid while the rule holds, or {@code null} for as long as the permit
 */
public record ClosedSeason(
        MonthDay from,
        MonthDay until,
        String reason,
        @Nullable Validity valid) {

    /** Whether mining rests at {@code instant}. */
    public boolean holdsAt(Instant instant, ZoneId zone) {
        return (valid == null || valid.holdsAt(instant)) && new Season(from, until).holdsAt(instant, zone);
    }
}
