package io.minewatch.registry.exchange.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.ClosedSeason;
import io.minewatch.contract.site.WorkingHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of a permit as a cell holds them, several separated by semicolons: {@code 07:00-19:00}; {@code 04-01~06-30
 * fish spawn}; {@code 2026-06-01~2026-06-20 flood}. A rule that holds only for a time has it in brackets behind.
 */
final class PermitTimes {

    private static final String TO = "\\s*(?:~|～|–|—|至|到)\\s*";
    private static final String MONTH_DAY = "([0-9]{1,2})[-/.月]([0-9]{1,2})日?";
    private static final String CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String INSTANT = "([0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?: " + CLOCK + ")?)";
    private static final String WHILE = "\\s*(?:[(（]" + INSTANT + TO + INSTANT + "?[)）])?";

    private static final Pattern HOURS =
            Pattern.compile("([0-9]{1,2}[:：][0-9]{2})(?:" + TO + "|\\s*-\\s*)([0-9]{1,2}[:：][0-9]{2})" + WHILE);
    private static final Pattern SEASON = Pattern.compile(MONTH_DAY + TO + MONTH_DAY + "\\s+(.+?)" + WHILE);
    private static final Pattern REST = Pattern.compile(INSTANT + TO + INSTANT + "?\\s+(.+)");

    private static final Pattern SEPARATOR = Pattern.compile("[;；\\n]");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ZoneId zone;

    PermitTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** What stands between the separators of a cell. */
    static List<String> split(String cell) {
        return Arrays.stream(SEPARATOR.split(cell))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static String join(List<String> times) {
        return String.join("; ", times);
    }

    List<String> hours(List<WorkingHours> hours) {
        return hours.stream()
                .map(hour -> hour.from() + "-" + hour.until() + inBrackets(hour.valid()))
                .toList();
    }

    List<String> seasons(List<ClosedSeason> seasons) {
        return seasons.stream()
                .map(season -> "%s~%s %s%s"
                        .formatted(
                                monthDay(season.from()),
                                monthDay(season.until()),
                                plain(season.reason()),
                                inBrackets(season.valid())))
                .toList();
    }

    /** A suspension or a ban. */
    String rest(Validity valid, String reason) {
        return span(valid) + " " + plain(reason);
    }

    private String inBrackets(@Nullable Validity valid) {
        return valid == null ? "" : " (" + span(valid) + ")";
    }

    private String span(Validity valid) {
        var until = valid.until();
        return begin(valid.from()) + "~" + (until == null ? "" : end(until));
    }

    private String begin(Instant from) {
        var local = from.atZone(zone);
        boolean whole = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return whole ? local.toLocalDate().toString() : MINUTE.format(local);
    }

    /** What ends with a day is said to last until that day. */
    private String end(Instant until) {
        var local = until.atZone(zone);
        boolean whole = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return whole ? local.toLocalDate().minusDays(1).toString() : MINUTE.format(local);
    }

    private static String monthDay(MonthDay day) {
        return day.toString().substring("--".length());
    }

    private static String plain(String reason) {
        return SEPARATOR.matcher(reason).replaceAll("，");
    }

    /** One entry of working hours, as a request has it; nothing if it is written in no way we know. */
    Optional<ObjectNode> readHours(String text) {
        return match(HOURS, text).flatMap(match -> {
            var entry = entry(clock(match.group(1)), clock(match.group(2)));
            return withValidity(entry, match.group(3), match.group(4));
        });
    }

    Optional<ObjectNode> readSeason(String text) {
        return match(SEASON, text).flatMap(match -> {
            var entry = entry(day(match.group(1), match.group(2)), day(match.group(3), match.group(4)));
            entry.put("reason", match.group(5));
            return withValidity(entry, match.group(6), match.group(7));
        });
    }

    Optional<ObjectNode> readRest(String text) {
        return match(REST, text).flatMap(match -> {
            var entry = ContractJson.mapper().createObjectNode().put("reason", match.group(3));
            return withValidity(entry, match.group(1), match.group(2));
        });
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.matches() ? Optional.of(match) : Optional.empty();
    }

    private static ObjectNode entry(String from, String until) {
        return ContractJson.mapper().createObjectNode().put("from", from).put("until", until);
    }

    private Optional<ObjectNode> withValidity(ObjectNode entry, @Nullable String from, @Nullable String until) {
        if (from == null) {
            return Optional.of(entry);
        }
        var begin = instant(from, false);
        var end = until == null ? Optional.<Instant>empty() : instant(until, true);
        if (begin.isEmpty() || until != null && end.isEmpty()) {
            return Optional.empty();
        }
        var valid = entry.putObject("valid").put("from", begin.get().toString());
        end.ifPresent(instant -> valid.put("until", instant.toString()));
        return Optional.of(entry);
    }

    private Optional<Instant> instant(String text, boolean end) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return end ? Dates.end(text, zone) : Dates.begin(text, zone);
        }
        var time = LocalTime.parse(text.substring(blank + 1));
        return Dates.day(text.substring(0, blank))
                .map(day -> day.atTime(time).atZone(zone).toInstant());
    }

    private static String clock(String text) {
        var time = text.replace('：', ':');
        return time.length() < "07:00".length() ? "0" + time : time;
    }

    private static String day(String month, String day) {
        return "--%02d-%02d".formatted(Integer.parseInt(month), Integer.parseInt(day));
    }
}
