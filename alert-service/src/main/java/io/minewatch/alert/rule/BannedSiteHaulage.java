package io.minewatch.alert.rule;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.Optional;

/** A truck that was in a banned site and is out of it for certain: something may have been carried off. */
final class BannedSiteHaulage implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        boolean isOut = switch (situation.ground()) {
            case Ground.Banned banned -> false;
            case Ground.OnBorder border -> !border.ofBanned();
            case Ground.Licensed licensed -> true;
            case Ground.Lapsed lapsed -> true;
            case Ground.Open open -> true;
        };
        if (situation.machine() != MachineClass.TRUCK || !isOut) {
            return Optional.empty();
        }
        return situation.left().map(left -> {
            var reason = situation
                    .inside("verdict.haulage", left.probability(), left.metersToBorder())
                    .with("site", left.ground().name());
            var where = new Where.AtSite(left.ground().id());
            double inside = situation
                    .odds()
                    .inAny(site -> site.id().equals(left.ground().id()));
            return situation.hitOutside(Rule.BANNED_SITE_HAULAGE, where, inside, reason, Duration.ZERO);
        });
    }
}
