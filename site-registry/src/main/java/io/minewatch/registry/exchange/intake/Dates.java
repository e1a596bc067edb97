package io.minewatch.registry.exchange.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days as people and programs write them. */
final class Dates {

    private static final Pattern DAY =
            Pattern.compile("\\s*([0-9]{4})\\s*[-/.年]?\\s*([0-9]{1,2})\\s*[-/.月]?\\s*([0-9]{1,2})\\s*日?(?:[T ].*)?");

    private Dates() {}

    /** The first instant of a day. */
    static Optional<Instant> begin(String text, ZoneId zone) {
        return day(text).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant after a day: what is valid until a day is valid on it. */
    static Optional<Instant> end(String text, ZoneId zone) {
        return day(text).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The day itself. */
    static Optional<LocalDate> day(String text) {
        var match = DAY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
