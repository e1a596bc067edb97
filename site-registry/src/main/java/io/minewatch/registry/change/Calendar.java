package io.minewatch.registry.change;

import io.minewatch.contract.Season;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what comes back every day or every year. Like {@link Check}, it gives a stand-in where a value is wrong. */
public final class Calendar {

    private Calendar() {}

    /** A season that must be there. */
    public static Season season(String field, @Nullable SeasonRequest season, Check check) {
        if (season == null) {
            check.fault(field, "value.missing", "must be given");
            return new Season(MonthDay.of(1, 1), MonthDay.of(1, 1));
        }
        return new Season(day(field + "/from", season.from(), check), day(field + "/until", season.until(), check));
    }

    /** A time of the day; {@code 24:00} is midnight. Nothing if {@code check} has heard why not. */
    public static Optional<LocalTime> clock(String field, @Nullable String time, Check check) {
        var text = check.text(field, time);
        try {
            return Optional.of(LocalTime.parse(text.equals("24:00") ? "00:00" : text));
        } catch (DateTimeException e) {
            check.fault(field, "time-of-day.form", "must be a time of the day such as 07:00", "value", text);
            return Optional.empty();
        }
    }

    private static MonthDay day(String field, @Nullable String day, Check check) {
        var text = check.text(field, day);
        try {
            return MonthDay.parse(text.startsWith("--") ? text : "--" + text);
        } catch (DateTimeException e) {
            check.fault(field, "day-of-year.form", "must be month and day such as --04-01", "value", text);
            return MonthDay.of(1, 1);
        }
    }
}
