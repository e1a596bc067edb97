package io.minewatch.alert.matching;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.matching.Judgement.Harmless;
import io.minewatch.alert.matching.Judgement.InBannedSite;
import io.minewatch.alert.matching.Judgement.OutsideLicence;
import io.minewatch.alert.matching.Judgement.Unclear;
import io.minewatch.alert.matching.Judgement.Why;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.geolocation.LocalPlane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The rules, in the order in which they apply. Pure: the same sighting in the same world gives the same judgement. */
@ApplicationScoped
public class Matching {

    private final Track track;
    private final MatchingConfig config;
    private final ZoneId zone;

    public Matching(Track track, MatchingConfig config, CountyConfig county) {
        this.track = track;
        this.config = config;
        this.zone = county.timeZone();
    }

    /**
     * Judges a sighting by the sites, permits and calibrations in force when it was captured.
     *
     * @throws IllegalArgumentException when its probe is not in the registry
     */
    public Judgement judge(Sighting sighting, Snapshot world) {
        if (!sighting.machine().isMachine()) {
            return new Harmless(Why.NOT_A_MACHINE);
        }
        var probe = world.findProbe(sighting.probe())
                .orElseThrow(() -> new IllegalArgumentException("not in the registry: " + sighting.probe()));
        var places = track.place(sighting, probe);
        if (places.stretches().isEmpty()) {
            return judgeUnplaced(sighting, probe, places, world);
        }
        // A lorry that drove in and out again was in: the newest place in a banned site decides, if there is one.
        for (int i = places.stretches().size() - 1; i >= 0; i--) {
            var place = places.stretches().get(i);
            var odds = Odds.of(place.ellipse(), world, place.until());
            double banned = odds.inAny(s -> isBanned(s, place.until()));
            if (banned >= config.insideFrom()) {
                var site = odds.findLikeliest(s -> isBanned(s, place.until())).orElseThrow();
                return new InBannedSite(
                        site.ground(), new Verdict(Answer.INSIDE, banned), places.spot(i, config.stayRadiusMeters()));
            }
        }
        return judgeLast(sighting, places, world);
    }

    private Judgement judgeLast(Sighting sighting, Places places, Snapshot world) {
        int last = places.stretches().size() - 1;
        var spot = places.spot(last, config.stayRadiusMeters());
        var at = spot.until();
        var odds = Odds.of(spot.ellipse(), world, at);
        double banned = odds.inAny(s -> isBanned(s, at));
        if (banned > config.outsideUpTo()) {
            var site = odds.findLikeliest(s -> isBanned(s, at)).orElseThrow();
            return new Unclear(
                    site.ground(),
                    new Verdict(Answer.CANNOT_TELL, banned),
                    spot,
                    new Coded("verdict.cannot-tell.on-border"));
        }
        if (!sighting.machine().digs()) {
            return new Harmless(Why.PASSING);
        }
        double licensed = odds.inAny(s -> isLicensed(s, at), s -> isBanned(s, at));
        if (licensed >= config.insideFrom()) {
            return new Harmless(Why.LICENSED);
        }
        if (licensed > config.outsideUpTo()) {
            var site = odds.findLikeliest(s -> isLicensed(s, at)).orElseThrow();
            return new Unclear(
                    site.ground(),
                    new Verdict(Answer.CANNOT_TELL, licensed),
                    spot,
                    new Coded("verdict.cannot-tell.on-border"));
        }
        var site = odds.findLikeliest(s -> !isLicensed(s, at))
                .filter(near -> near.probability() >= 0.5)
                .map(Near::ground)
                .orElse(null);
        return new OutsideLicence(site, new Verdict(Answer.OUTSIDE, licensed), spot);
    }

    private Judgement judgeUnplaced(Sighting sighting, Probe probe, Places places, Snapshot world) {
        var around = Odds.around(new LocalPlane(probe.location()), config.questionRadiusMeters());
        boolean nearBanned = world.listSitesNear(around, sighting.lastSeenAt()).stream()
                .anyMatch(s -> isBanned(s.site(), sighting.lastSeenAt()));
        if (!sighting.machine().digs() && !nearBanned) {
            return new Harmless(Why.FAR_FROM_BANNED_SITES);
        }
        var why = places.reason().orElseThrow().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Unclear(null, new Verdict(Answer.CANNOT_TELL, 0.5), null, new Coded("verdict.cannot-tell." + why));
    }

    private static boolean isBanned(Site site, Instant at) {
        return site.findStateAt(at)
                .map(SiteState::kind)
                .filter(k -> k == SiteState.Kind.BANNED)
                .isPresent();
    }

    private boolean isLicensed(Site site, Instant at) {
        return site.findStateAt(at)
                        .map(SiteState::kind)
                        .filter(k -> k == SiteState.Kind.LICENSED)
                        .isPresent()
                && site.findPermitInForceAt(at, zone).isPresent();
    }
}
