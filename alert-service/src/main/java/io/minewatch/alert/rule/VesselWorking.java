package io.minewatch.alert.rule;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import java.util.Optional;

/** A vessel that lies still outside every section in which it might take sand, for longer than to let another pass. */
final class VesselWorking implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.Open(var licensed)) || situation.machine() != MachineClass.VESSEL) {
            return Optional.empty();
        }
        return situation.mustStay().map(mustStay -> {
            var reason = situation.sentence("verdict.vessel-working").with("percent", Situation.percent(1 - licensed));
            return situation.hitOutside(Rule.VESSEL_WORKING, new Where.AtSpot(), licensed, reason, mustStay);
        });
    }
}
