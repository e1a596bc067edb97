package io.minewatch.contract.area;

import io.minewatch.contract.Season;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nothing may be taken from an area.
 *
 * @param season every year, or {@code null} for all year round
 * @param valid while the rule holds, or {@code null} until further notice
 */
public record ForbiddenPeriod(
        @Nullable Season season,
        @Nullable Validity valid,
        @Nullable String reason) {

    /** Whether it covers {@code instant}, seasons by the calendar of {@code zone}. */
    public boolean holdsAt(Instant instant, ZoneId zone) {
        return (valid == null || valid.holdsAt(instant)) && (season == null || season.holdsAt(instant, zone));
    }
}
