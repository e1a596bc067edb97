package io.minewatch.alert.rule;

import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.site.Permit;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** More digging machines, or more vessels, at one instant than the permit allows. What may be one machine counts once. */
final class BeyondQuota implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        var mustStay = situation.mustStay();
        if (!(situation.ground() instanceof Ground.Licensed(var near, var probability, var permit))
                || mustStay.isEmpty()) {
            return Optional.empty();
        }
        var quota = quotaOf(permit, situation.machine());
        if (quota == null) {
            return Optional.empty();
        }
        int seen = count(situation, near.ground().id());
        if (seen <= quota) {
            return Optional.empty();
        }
        var reason = situation
                .inside("verdict.beyond-quota", probability, near.metersToBorder())
                .with("site", near.ground().name())
                .with("permit", permit.number())
                .with("seen", seen)
                .with("quota", quota);
        return Optional.of(situation.hitInside(
                Rule.BEYOND_QUOTA,
                situation.where(),
                probability,
                reason,
                situation.setting().stay()));
    }

    private static int count(Situation situation, SiteId site) {
        var sighting = situation.sighting();
        var own = new Presence(sighting.track(), sighting.probe(), situation.machine(), situation.spot());
        var all = new ArrayList<Presence>();
        situation.others().listIn(site, situation.spot()).stream()
                .filter(p -> countsWith(p.machine(), situation.machine())
                        && !p.track().equals(own.track()))
                .forEach(all::add);
        all.add(own);
        return new MachineCount(situation.setting().apartMeters()).most(all);
    }

    private static boolean countsWith(MachineClass one, MachineClass other) {
        return one == other || (one.digs() && other.digs());
    }

    private static @Nullable Integer quotaOf(Permit permit, MachineClass machine) {
        return machine == MachineClass.VESSEL ? permit.vesselQuota() : permit.machineQuota();
    }
}
