package io.minewatch.alert.supervision;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Site;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site that was ordered closed counts as closed: every measure proved, accepted by another unit, and no activity
 * since. Idle, merged and suspended sites are no exception. Pure.
 */
final class ClosurePolicy {

    private ClosurePolicy() {}

    /** The case of a site, if a closure was ordered in the period; a site counts once, by its newest order. */
    static Optional<ClosureCase> judge(Site site, Instant from, Instant until, Collection<Alert> alertsThere) {
        return site.closures().stream()
                .filter(c -> !c.orderedAt().isBefore(from) && c.orderedAt().isBefore(until))
                .max(Comparator.comparing(Closure::orderedAt))
                .map(closure -> judge(site, closure, alertsThere));
    }

    private static ClosureCase judge(Site site, Closure closure, Collection<Alert> alertsThere) {
        int proved =
                (int) closure.measures().stream().filter(m -> m.proof() != null).count();
        boolean allProved = proved == closure.measures().size();
        var acceptance = closure.acceptance();
        boolean accepted = acceptance != null && allProved && isOtherUnit(closure, acceptance.acceptedBy());
        var activity = acceptance == null ? null : findActivity(alertsThere, acceptance.acceptedAt());
        return new ClosureCase(
                site,
                closure,
                proved,
                allProved,
                accepted,
                activity == null ? null : activity.firstSeenAt(),
                why(allProved, proved, closure, accepted, activity));
    }

    /** Nobody accepts their own work: the acceptor's unit is known and none of those who proved a measure is of it. */
    private static boolean isOtherUnit(Closure closure, Actor acceptor) {
        var unit = acceptor.unit();
        return unit != null
                && closure.measures().stream()
                        .map(Closure.Measure::proof)
                        .filter(Objects::nonNull)
                        .noneMatch(p -> unit.equals(p.provedBy().unit())
                                || p.provedBy().subject().equals(acceptor.subject()));
    }

    /** The first sign of life after acceptance that nobody has explained away; an unsettled one counts until it is. */
    private static @Nullable Alert findActivity(Collection<Alert> alertsThere, Instant acceptedAt) {
        return alertsThere.stream()
                .filter(a -> a.rule() != Rule.CANNOT_TELL)
                .filter(a -> a.lastSeenAt().isAfter(acceptedAt))
                .filter(a -> {
                    var settlement = a.settlement();
                    return settlement == null || settlement.outcome() == Outcome.ILLEGAL;
                })
                .min(Comparator.comparing(Alert::firstSeenAt))
                .orElse(null);
    }

    private static Coded why(
            boolean allProved, int proved, Closure closure, boolean accepted, @Nullable Alert activity) {
        if (!allProved) {
            return new Coded("closure.measures-missing")
                    .with("proved", proved)
                    .with("measures", closure.measures().size());
        }
        if (closure.acceptance() == null) {
            return new Coded("closure.not-accepted");
        }
        if (!accepted) {
            return new Coded("closure.accepted-by-same-unit");
        }
        if (activity != null) {
            return new Coded(activity.settlement() == null ? "closure.activity-unsettled" : "closure.revived")
                    .with("alert", activity.id());
        }
        return new Coded("closure.closed");
    }

    /** A site and its newest order in the period. */
    record ClosureCase(
            Site site,
            Closure closure,
            int proved,
            boolean allProved,
            boolean accepted,
            @Nullable Instant revivedAt,
            Coded why) {

        boolean counts() {
            return accepted && revivedAt == null;
        }
    }
}
