package io.minewatch.registry.exchange.format.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as people write them, in the form of ISO 8601: "2025-03-01", or "2025-03-01T07:00" where a time was given. */
public final class Dates {

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?"
            + "(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()()()");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");
    private static final int LONGEST = 40;

    /** Day 0 of Excel's calendar, in which 1900 is a leap year. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final double LAST_DAY = 2_958_465;
    private static final int SECONDS_A_DAY = 86_400;

    private Dates() {}

    /** The date in {@code text}, if it is one. An instant (with an offset) is given back as it is. */
    public static Optional<String> find(String text) {
        var plain = text.length() > LONGEST ? "" : Numbers.plain(text);
        var date = DATE.matcher(plain);
        if (!date.matches()) {
            date = DIGITS.matcher(plain);
            if (!date.matches()) {
                return Optional.empty();
            }
        }
        try {
            var day = LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
            if (date.group(4) == null || date.group(4).isEmpty()) {
                return Optional.of(day.toString());
            }
            int seconds = date.group(6) == null ? 0 : number(date.group(6));
            var time = LocalTime.of(number(date.group(4)), number(date.group(5)), seconds);
            return Optional.of(
                    plain.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                            ? plain
                            : LocalDateTime.of(day, time).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date behind a number of five digits, which is a day between 1927 and 2119. */
    public static Optional<String> ofSerial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double serial = Double.parseDouble(text);
        return serial < 10_000 || serial > 80_000 ? Optional.empty() : ofSerial(serial, false);
    }

    /**
     * The date that Excel counts as {@code serial} days; a time of day below 1.
     *
     * @param from1904 whether the workbook counts from 1904, as those of old Macs do
     */
    public static Optional<String> ofSerial(double serial, boolean from1904) {
        double days = from1904 && serial >= 1 ? serial + 1_462 : serial;
        if (!(days >= 0 && days < LAST_DAY)) {
            return Optional.empty();
        }
        long seconds = Math.round(days * SECONDS_A_DAY);
        var day = EPOCH.plusDays(seconds / SECONDS_A_DAY);
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (days < 1) {
            return Optional.of(time.toString());
        }
        return Optional.of(
                time.equals(LocalTime.MIDNIGHT)
                        ? day.toString()
                        : day.atTime(time).toString());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
