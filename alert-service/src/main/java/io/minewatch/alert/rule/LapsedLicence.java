package io.minewatch.alert.rule;

import io.minewatch.contract.sighting.Activity;
import java.util.Optional;

/**
 * A machine at work in a site that may be mined, though not then: the permit ran out, is suspended, rests for the season or
 * for a short-notice ban, or leaves out the hour. To park there is no offence; an accepted renewal is a permit in force.
 */
final class LapsedLicence implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        var mustStay = situation.mustStay();
        if (!(situation.ground() instanceof Ground.Lapsed(var near, var why)) || mustStay.isEmpty()) {
            return Optional.empty();
        }
        boolean wasGranted = why.lapse() != Lapse.NOT_GRANTED;
        var activity = situation.sighting().activity();
        if (wasGranted && activity == Activity.STANDING) {
            return Optional.empty();
        }
        if (wasGranted && activity == null) {
            var reason = situation
                    .inside("verdict.unclear.at-work", near.probability(), near.metersToBorder())
                    .with("site", near.ground().name());
            return Optional.of(situation.question(situation.where(), near.probability(), reason));
        }
        var reason = situation
                .inside(why.lapse().sentence(), near.probability(), near.metersToBorder())
                .with("site", near.ground().name());
        var permit = why.permit();
        var objection = why.objection();
        if (permit != null && objection != null) {
            reason = reason.with("permit", permit.number());
            for (var parameter : objection.parameters().entrySet()) {
                reason = reason.with(parameter.getKey(), parameter.getValue());
            }
        }
        return Optional.of(
                situation.hitInside(why.lapse().rule(), situation.where(), near.probability(), reason, mustStay.get()));
    }
}
