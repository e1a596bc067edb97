package io.minewatch.alert.rule;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.sighting.Activity;
import java.time.Duration;
import java.util.Optional;

/** A truck that drives on a spoil road in the hours that are closed to it, by the county's clock. */
final class NightHaulage implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        var hour = situation.at().atZone(situation.standards().zone()).toLocalTime();
        if (situation.machine() != MachineClass.TRUCK
                || situation.sighting().activity() == Activity.STANDING
                || !situation.setting().isNight(hour)) {
            return Optional.empty();
        }
        return situation
                .odds()
                .findLikeliestArea(area -> area.kind() == Area.Kind.SPOIL_ROAD)
                .filter(road -> road.probability() >= situation.setting().onRoadFrom())
                .map(road -> {
                    var reason = situation
                            .inside("verdict.night-haulage", road.probability(), road.metersToBorder())
                            .with("area", road.ground().name())
                            .with("hours", situation.setting().nightHours());
                    var where = new Where.OnRoad(road.ground().id());
                    return situation.hitInside(Rule.NIGHT_HAULAGE, where, road.probability(), reason, Duration.ZERO);
                });
    }
}
