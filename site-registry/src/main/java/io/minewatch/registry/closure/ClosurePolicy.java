package io.minewatch.registry.closure;

import io.minewatch.contract.Actor;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Closure.Measure;
import io.minewatch.contract.site.Closure.MeasureKind;
import io.minewatch.registry.change.Check;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may do what to a closure, and when. Pure. */
final class ClosurePolicy {

    private ClosurePolicy() {}

    /** What is ordered stays ordered: measures may be added until the closure is accepted, never taken back. */
    static void judgeOrder(@Nullable Closure before, List<MeasureKind> measures, Check check) {
        if (before == null) {
            return;
        }
        judgeOpen(before, check);
        before.measures().stream()
                .map(Measure::kind)
                .filter(kind -> !measures.contains(kind))
                .forEach(kind -> check.fault(
                        "/measures",
                        "closure.measure-taken-back",
                        "a measure that was ordered cannot be taken back",
                        "measure",
                        kind));
    }

    static void judgeProof(Closure closure, @Nullable MeasureKind measure, Instant provedAt, Actor actor, Check check) {
        judgeOpen(closure, check);
        judgeUnit(actor, check);
        if (closure.measures().stream().noneMatch(m -> m.kind() == measure)) {
            check.fault(
                    "/measure", "closure.measure-not-ordered", "was not ordered", "measure", String.valueOf(measure));
        }
        judgeAfter("/provedAt", closure.orderedAt(), provedAt, check);
    }

    /** Whoever did the work does not judge it: neither the person nor the unit. */
    static void judgeAcceptance(Closure closure, Instant acceptedAt, Actor actor, Check check) {
        judgeOpen(closure, check);
        judgeUnit(actor, check);
        for (var measure : closure.measures()) {
            var proof = measure.proof();
            if (proof == null) {
                check.fault("", "closure.not-proved", "a measure is not proved yet", "measure", measure.kind());
                continue;
            }
            judgeAfter("/acceptedAt", proof.provedAt(), acceptedAt, check);
            var prover = proof.provedBy();
            if (Objects.equals(prover.unit(), actor.unit()) || isSamePerson(prover, actor)) {
                check.fault(
                        "",
                        "closure.same-unit",
                        "the unit that proved a measure cannot accept it",
                        "measure",
                        measure.kind(),
                        "unit",
                        String.valueOf(actor.unit()));
            }
        }
    }

    private static boolean isSamePerson(Actor one, Actor other) {
        return one.issuer().equals(other.issuer()) && one.subject().equals(other.subject());
    }

    private static void judgeOpen(Closure closure, Check check) {
        if (closure.acceptance() != null) {
            check.fault("", "closure.accepted", "the closure is accepted and stays as it is", "closure", closure.id());
        }
    }

    private static void judgeUnit(Actor actor, Check check) {
        if (actor.unit() == null) {
            check.fault("", "actor.no-unit", "whoever proves or accepts a measure must belong to a unit");
        }
    }

    private static void judgeAfter(String field, Instant earlier, Instant later, Check check) {
        if (later.isBefore(earlier)) {
            check.fault(field, "time.too-early", "lies before what it rests on", "earliest", earlier, "time", later);
        }
    }
}
