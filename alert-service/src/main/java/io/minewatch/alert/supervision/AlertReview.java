package io.minewatch.alert.supervision;

import io.minewatch.alert.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many alerts there were, and how long people took. Questions are counted, but nobody is measured by them. */
@ApplicationScoped
public class AlertReview {

    private final Database database;

    AlertReview(Database database) {
        this.database = database;
    }

    /** Figures of the alerts raised in a period. */
    public Figures figures(Instant from, Instant until) {
        var alerts = list(from, until);
        return new Figures(
                alerts.size(),
                count(alerts, Raised::rule),
                count(alerts, Raised::severity),
                townships(alerts),
                responses(alerts),
                count(alerts.stream().filter(a -> a.outcome() != null).toList(), a -> String.valueOf(a.outcome())));
    }

    private List<Raised> list(Instant from, Instant until) {
        return database.list(
                """
                SELECT a.rule, a.severity, a.township, a.raised_at, a.acknowledged_at, a.outcome,
                    (a.settled_at IS NOT NULL)::int AS settled, d.ordered_at,
                    (SELECT min(s.done_at) FROM dispatch_step s WHERE s.dispatch = d.id AND s.kind = 'ACCEPTED') AS accepted_at,
                    (SELECT min(s.done_at) FROM dispatch_step s WHERE s.dispatch = d.id AND s.kind = 'SET_OUT') AS set_out_at,
                    (SELECT min(s.done_at) FROM dispatch_step s WHERE s.dispatch = d.id AND s.kind = 'ARRIVED') AS arrived_at,
                    (SELECT min(s.done_at) FROM dispatch_step s WHERE s.dispatch = d.id AND s.kind = 'REPORTED') AS reported_at
                FROM alert a
                LEFT JOIN LATERAL (SELECT id, ordered_at FROM dispatch WHERE alert = a.id ORDER BY ordered_at LIMIT 1) d ON true
                WHERE a.raised_at >= ? AND a.raised_at < ?""",
                row -> new Raised(
                        row.text("rule"),
                        row.text("severity"),
                        row.findText("township"),
                        row.instant("raised_at"),
                        row.count("settled") == 1,
                        row.findText("outcome"),
                        row.findInstant("acknowledged_at"),
                        row.findInstant("ordered_at"),
                        row.findInstant("accepted_at"),
                        row.findInstant("set_out_at"),
                        row.findInstant("arrived_at"),
                        row.findInstant("reported_at")),
                from,
                until);
    }

    private static Map<String, Integer> count(Collection<Raised> alerts, Function<Raised, String> by) {
        return alerts.stream().collect(Collectors.toMap(by, a -> 1, Integer::sum, TreeMap::new));
    }

    private static List<Township> townships(Collection<Raised> alerts) {
        return alerts.stream()
                .filter(a -> a.township() != null)
                .collect(Collectors.groupingBy(a -> String.valueOf(a.township()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> {
                    int settled =
                            (int) e.getValue().stream().filter(Raised::settled).count();
                    return new Township(
                            e.getKey(),
                            e.getValue().size(),
                            settled,
                            e.getValue().size() - settled);
                })
                .toList();
    }

    private static List<Response> responses(Collection<Raised> alerts) {
        var answerable =
                alerts.stream().filter(a -> !a.rule().equals("CANNOT_TELL")).toList();
        return List.of(
                response("acknowledged", answerable, Raised::acknowledgedAt),
                response("dispatched", answerable, Raised::orderedAt),
                response("accepted", answerable, Raised::acceptedAt),
                response("set-out", answerable, Raised::setOutAt),
                response("arrived", answerable, Raised::arrivedAt),
                response("reported", answerable, Raised::reportedAt));
    }

    private static Response response(String stage, Collection<Raised> alerts, Function<Raised, @Nullable Instant> at) {
        var seconds = alerts.stream()
                .filter(a -> at.apply(a) != null)
                .map(a -> java.time.Duration.between(a.raisedAt(), Objects.requireNonNull(at.apply(a)))
                                .toMillis()
                        / 1000.0)
                .sorted(Comparator.naturalOrder())
                .toList();
        var distribution = Distribution.of(seconds);
        return new Response(
                stage,
                seconds.size(),
                alerts.size() - seconds.size(),
                distribution.median(),
                distribution.p90(),
                distribution.sortedSeconds());
    }

    private record Raised(
            String rule,
            String severity,
            @Nullable String township,
            Instant raisedAt,
            boolean settled,
            @Nullable String outcome,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant orderedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant setOutAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant reportedAt) {}

    /** Figures of a period. */
    public record Figures(
            int raised,
            Map<String, Integer> byRule,
            Map<String, Integer> bySeverity,
            List<Township> byTownship,
            List<Response> responses,
            Map<String, Integer> outcomes) {}

    /** Figures of a township. */
    public record Township(String township, int raised, int settled, int open) {}

    /**
     * How long it took from the alert to a stage.
     *
     * @param missing alerts that never came to it
     */
    public record Response(
            String stage,
            int count,
            int missing,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            List<Double> secondsDistribution) {}
}
