package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import java.util.Optional;

/** A digging machine that stays outside every licence, but only just: a few metres from a site in which it might dig. */
final class AcrossBoundary implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.Open(var licensed)) || !situation.digs()) {
            return Optional.empty();
        }
        var at = situation.at();
        var zone = situation.standards().zone();
        return situation
                .odds()
                .findNearest(site -> Ground.findPermit(site, at, zone).isPresent())
                .filter(near -> near.metersToBorder() <= situation.setting().acrossMeters())
                .map(near -> {
                    var permit = Ground.findPermit(near.ground(), at, zone).orElseThrow();
                    var reason = situation
                            .inside("verdict.across-boundary", 1 - licensed, near.metersToBorder())
                            .with("site", near.ground().name())
                            .with("permit", permit.number());
                    var where = new Where.AtSite(near.ground().id());
                    return situation.hitOutside(
                            Rule.ACROSS_BOUNDARY,
                            where,
                            licensed,
                            reason,
                            situation.setting().stay());
                });
    }
}
