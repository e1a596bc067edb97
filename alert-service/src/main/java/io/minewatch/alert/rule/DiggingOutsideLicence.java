package io.minewatch.alert.rule;

import io.minewatch.contract.alert.Rule;
import java.util.Optional;

/** A digging machine that stays outside every site in which it might dig. What is more specific goes before. */
final class DiggingOutsideLicence implements Check {

    @Override
    public Optional<Hit> check(Situation situation) {
        if (!(situation.ground() instanceof Ground.Open(var licensed)) || !situation.digs()) {
            return Optional.empty();
        }
        var site = situation
                .odds()
                .findLikeliest(s -> Ground.isLicensable(s, situation.at()))
                .filter(near -> near.probability() >= 0.5);
        var reason = site.map(near -> situation
                        .inside("verdict.no-permit", near.probability(), near.metersToBorder())
                        .with("site", near.ground().name()))
                .orElseGet(() -> situation
                        .sentence("verdict.off-site")
                        .with("percent", Situation.percent(1 - licensed))
                        .with("radius", Math.round(situation.standards().stayRadiusMeters())));
        var where =
                site.<Where>map(near -> new Where.AtSite(near.ground().id())).orElse(new Where.AtSpot());
        return Optional.of(situation.hitOutside(
                Rule.DIGGING_OUTSIDE_LICENCE,
                where,
                licensed,
                reason,
                situation.setting().stay()));
    }
}
