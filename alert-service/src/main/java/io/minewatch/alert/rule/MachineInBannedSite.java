package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.Optional;

/** Any machine in a banned site, at once: nothing has any business there. */
final class MachineInBannedSite implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.Banned(var near, var probability))) {
            return Optional.empty();
        }
        var reason = situation
                .inside("verdict.banned-site", probability, near.metersToBorder())
                .with("site", near.ground().name());
        return Optional.of(situation.hitInside(
                Rule.MACHINE_IN_BANNED_SITE, situation.where(), probability, reason, Duration.ZERO));
    }
}
