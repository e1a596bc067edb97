package io.minewatch.contract;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * A part of every year; it may cross the turn of the year.
 *
 * @param from first day
 * @param until last day, which belongs to it
 */
public record Season(MonthDay from, MonthDay until) {

    /** Whether the local day at {@code instant} belongs to it. */
    public boolean holdsAt(Instant instant, ZoneId zone) {
        var day = MonthDay.from(instant.atZone(zone));
        boolean begun = !day.isBefore(from);
        boolean goesOn = !day.isAfter(until);
        return from.isAfter(until) ? begun || goesOn : begun && goesOn;
    }
}
