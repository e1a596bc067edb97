package io.minewatch.alert.silence;

import io.minewatch.alert.silence.Sight.Lasting;
import io.minewatch.contract.Coded;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers glances, and tells from them what stands still. Knows neither Kafka nor the clock. */
final class Glances {

    private final Duration after;
    private final Map<String, Lasting> parts = new TreeMap<>();

    Glances(Duration after) {
        this.after = after;
    }

    /** Takes what was seen now; a part that could not be looked at stays as it was seen last. */
    void take(Collection<Sight> seen, Instant now) {
        seen.forEach(sight ->
                parts.merge(sight.name(), Lasting.first(sight, now), (before, first) -> before.next(sight, now)));
    }

    /** What stands still, the longest first. */
    List<Standstill> listStandstills(Instant now) {
        return parts.values().stream()
                .filter(part -> part.standsStill(now, after))
                .sorted(Comparator.comparing(Lasting::movedAt))
                .map(part -> new Standstill(part.last().name(), what(part), part.movedAt()))
                .toList();
    }

    /** Names of the parts that were just seen to work: who has only begun to look does not know that. */
    List<String> listWorking() {
        return parts.values().stream()
                .filter(Lasting::works)
                .map(part -> part.last().name())
                .toList();
    }

    private static Coded what(Lasting part) {
        var code = switch (part.last().kind()) {
            case READER -> "notice.reader-stands-still";
            case OUTBOX -> "notice.outbox-stands-still";
            case SERVICE -> "notice.service-silent";
        };
        return new Coded(code)
                .with("name", part.last().name())
                .with("since", part.movedAt())
                .with("waiting", part.last().waiting());
    }
}
