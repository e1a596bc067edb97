package io.minewatch.alert.replay;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line asks for. */
record ReplayOptions(Path rules, Instant from, Instant to) {

    private static final Set<String> KNOWN = Set.of("--rules", "--from", "--to");

    /**
     * Reads the arguments; days and times without a zone are by the county's clock.
     *
     * @throws IllegalArgumentException when one is missing, unknown or cannot be read; the message says which
     */
    static ReplayOptions read(List<String> arguments, ZoneId zone) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!KNOWN.contains(name) || i + 1 >= arguments.size()) {
                throw new IllegalArgumentException("expected --rules FILE --from TIME --to TIME, and found " + name);
            }
            given.put(name, arguments.get(i + 1));
        }
        var options = new ReplayOptions(
                Path.of(require(given, "--rules")),
                time(require(given, "--from"), zone),
                time(require(given, "--to"), zone));
        if (!options.from.isBefore(options.to)) {
            throw new IllegalArgumentException("--from must be before --to");
        }
        return options;
    }

    private static String require(Map<String, String> given, String name) {
        return RecordedSightings.require(given, name);
    }

    private static Instant time(String text, ZoneId zone) {
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            return text.contains("T")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day or a time like 2026-11-21 or 2026-11-21T22:00: " + text, e);
        }
    }
}
