package io.minewatch.contract.site;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.minewatch.contract.Validity;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A part of the day in which mining is allowed, by the county's clock; it may cross midnight.
 *
 * @param from first minute
 * @param until first minute after it; midnight as an end is {@code 00:00}
 * @param valid while the rule holds, or {@code null} for as long as the permit
 */
public record WorkingHours(
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime until,
        @Nullable Validity valid) {

    public WorkingHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("working hours must end at another time than %s".formatted(from));
        }
    }

    /** Whether the rule is in force at {@code instant}, be it day or night. */
    public boolean isRuleAt(Instant instant) {
        return valid == null || valid.holdsAt(instant);
    }

    /** Whether the clock at {@code instant} stands between its ends. */
    public boolean holdsAt(Instant instant, ZoneId zone) {
        var clock = instant.atZone(zone).toLocalTime();
        boolean begun = !clock.isBefore(from);
        boolean goesOn = clock.isBefore(until);
        return from.isAfter(until) ? begun || goesOn : begun && goesOn;
    }
}
