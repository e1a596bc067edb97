package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area;
import java.util.Optional;
import java.util.Set;

/**
 * A machine at work in an area where nothing may be taken then.
 *
 * @param licenceExcuses whether a permit in force stands above it: forest land is cleared by the permit's own procedure, a
 *     reserve or a forbidden river section by none
 */
record ProtectedGround(Rule rule, String sentence, Set<Area.Kind> kinds, boolean licenceExcuses) implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        var mustStay = situation.mustStay();
        if (mustStay.isEmpty() || isExcused(situation)) {
            return Optional.empty();
        }
        double probability = situation.odds().inAnyArea(area -> forbids(area, situation));
        if (probability <= situation.setting().outsideUpTo()) {
            return Optional.empty();
        }
        var near = situation
                .odds()
                .findLikeliestArea(area -> forbids(area, situation))
                .orElseThrow();
        boolean sure = probability >= situation.setting().insideFrom();
        var reason = situation
                .inside(sure ? sentence : "verdict.unclear.area-border", probability, near.metersToBorder())
                .with("area", near.ground().name());
        var where = situation.where();
        return Optional.of(
                sure
                        ? situation.hitInside(rule, where, probability, reason, mustStay.get())
                        : situation.question(where, probability, reason));
    }

    private boolean isExcused(Situation situation) {
        return licenceExcuses && situation.ground() instanceof Ground.Licensed;
    }

    private boolean forbids(Area area, Situation situation) {
        return kinds.contains(area.kind())
                && area.isForbiddenAt(situation.at(), situation.standards().zone());
    }
}
