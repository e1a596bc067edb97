package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.Optional;

/** Any machine in a site whose closure was accepted before: what was closed comes to life again. */
final class Revival implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.Banned(var near, var probability))) {
            return Optional.empty();
        }
        return Ground.findAcceptance(near.ground(), situation.at()).map(accepted -> {
            var reason = situation
                    .inside("verdict.revival", probability, near.metersToBorder())
                    .with("site", near.ground().name())
                    .with("accepted", accepted);
            return situation.hitInside(Rule.REVIVAL, situation.where(), probability, reason, Duration.ZERO);
        });
    }
}
