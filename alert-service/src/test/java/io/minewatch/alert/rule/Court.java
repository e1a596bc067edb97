package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Geolocation;
import io.minewatch.alert.matching.Knobs;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.alert.Rule;
import java.util.List;
import java.util.Properties;

/** Judges sightings in tests. */
final class Court {

    private final Judging judging;

    Court(String... changes) {
        var properties = new Properties();
        for (int i = 0; i < changes.length; i += 2) {
            properties.setProperty(changes[i], changes[i + 1]);
        }
        var setting = RuleSetting.of(properties);
        var knobs = Knobs.defaults();
        judging = new Judging(
                new Track(new Geolocation(knobs), knobs), knobs, Knobs.county(), setting, new Severities(setting));
    }

    Judged judge(SightingBuilder sighting, Snapshot world, Presence... others) {
        return judging.judge(sighting.build(), world, (site, spot) -> List.of(others));
    }

    /** The rules met, the gravest first. */
    List<Rule> rules(SightingBuilder sighting, Snapshot world, Presence... others) {
        return judge(sighting, world, others).hits().stream().map(Hit::rule).toList();
    }

    /** The one rule met. */
    Hit hit(SightingBuilder sighting, Snapshot world, Presence... others) {
        var hits = judge(sighting, world, others).hits();
        if (hits.size() != 1) {
            throw new AssertionError("not one rule: " + hits);
        }
        return hits.getFirst();
    }
}
