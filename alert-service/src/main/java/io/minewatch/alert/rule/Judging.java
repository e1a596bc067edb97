package io.minewatch.alert.rule;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.matching.Near;
import io.minewatch.alert.matching.Odds;
import io.minewatch.alert.matching.Places;
import io.minewatch.alert.matching.Track;
import io.minewatch.alert.rule.Judged.Why;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import io.minewatch.geolocation.LocalPlane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a sighting against every rule. Pure: the same sighting in the same world gives the same answer. */
@ApplicationScoped
public class Judging {

    private final Track track;
    private final MatchingConfig config;
    private final Standards standards;

    public Judging(
            Track track, MatchingConfig config, CountyConfig county, RuleSetting setting, Severities severities) {
        this.track = track;
        this.config = config;
        this.standards = new Standards(setting, severities, county.timeZone(), config.stayRadiusMeters());
    }

    /**
     * Judges a sighting by the sites, permits, areas and calibrations in force when it was captured.
     *
     * @throws IllegalArgumentException when its probe is not in the registry
     */
    public Judged judge(Sighting sighting, Snapshot world, Others others) {
        if (!sighting.machine().isMachine()) {
            return Judged.harmless(Why.NOT_A_MACHINE);
        }
        var probe = world.findProbe(sighting.probe())
                .orElseThrow(() -> new IllegalArgumentException("not in the registry: " + sighting.probe()));
        var places = track.place(sighting, probe);
        return places.stretches().isEmpty()
                ? judgeUnplaced(sighting, probe, places, world)
                : judgePlaced(sighting, places, world, others);
    }

    private Judged judgePlaced(Sighting sighting, Places places, Snapshot world, Others others) {
        int newest = places.stretches().size() - 1;
        var last = situation(sighting, places, newest, world, others, Optional.empty());
        // A lorry that drove in and out again was in: the newest stretch in a banned site counts, beside the last of
        // all.
        var met = new ArrayList<Hit>();
        for (int i = newest - 1; i >= 0 && !(last.ground() instanceof Ground.Banned); i--) {
            var earlier = situation(sighting, places, i, world, others, Optional.empty());
            if (earlier.ground() instanceof Ground.Banned banned) {
                met.addAll(checkAll(earlier));
                last = situation(sighting, places, newest, world, others, Optional.of(banned.near()));
                break;
            }
        }
        met.addAll(checkAll(last));
        return judged(last, Rules.telling(met));
    }

    private Situation situation(
            Sighting sighting, Places places, int index, Snapshot world, Others others, Optional<Near<Site>> left) {
        var spot = places.spot(index, config.stayRadiusMeters());
        var odds = Odds.of(spot.ellipse(), world, spot.until());
        var ground = Ground.of(odds, spot.until(), standards.zone(), standards.setting());
        return new Situation(sighting, spot, odds, ground, left, others, standards);
    }

    private List<Hit> checkAll(Situation situation) {
        var met = new ArrayList<Hit>(2);
        for (var check : Rules.ALL) {
            check.check(situation)
                    .filter(hit -> standards.setting().isOn(hit.rule()))
                    .ifPresent(met::add);
        }
        return met;
    }

    private Judged judgeUnplaced(Sighting sighting, Probe probe, Places places, Snapshot world) {
        var at = sighting.lastSeenAt();
        boolean nearBanned = world
                .listSitesNear(Odds.around(new LocalPlane(probe.location()), config.questionRadiusMeters()), at)
                .stream()
                .anyMatch(s -> Ground.isBanned(s.site(), at));
        if (!sighting.machine().digs() && !nearBanned) {
            return Judged.harmless(Why.FAR_FROM_BANNED_SITES);
        }
        if (!standards.setting().isOn(Rule.CANNOT_TELL)) {
            return Judged.harmless(Why.PASSING);
        }
        var why = places.reason().orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var question = new Hit(
                Rule.CANNOT_TELL,
                new Where.BeforeProbe(),
                new Verdict(Answer.CANNOT_TELL, 0.5),
                new Coded("verdict.cannot-tell." + why).with("machine", sighting.machine()),
                standards.setting().question(),
                standards.severities().of(Rule.CANNOT_TELL, sighting.machine()),
                null);
        return new Judged(Rule.CANNOT_TELL.name(), List.of(question), null, null);
    }

    private static Judged judged(Situation last, List<Hit> told) {
        var site = last.ground() instanceof Ground.OnBorder
                ? null
                : last.ground().findSite().map(Site::id).orElse(null);
        var as = told.isEmpty()
                ? whyHarmless(last).name()
                : told.getFirst().rule().name();
        return new Judged(as, told, site, last.spot());
    }

    private static Why whyHarmless(Situation situation) {
        return switch (situation.ground()) {
            case Ground.Licensed licensed -> Why.LICENSED;
            case Ground.Lapsed lapsed -> situation.mustStay().isPresent() ? Why.PARKED : Why.PASSING;
            case Ground.Banned banned -> Why.PASSING;
            case Ground.OnBorder border -> Why.PASSING;
            case Ground.Open open -> Why.PASSING;
        };
    }
}
