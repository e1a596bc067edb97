package io.minewatch.alert.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.matching.Judgement;
import io.minewatch.alert.matching.Judgement.Harmless;
import io.minewatch.alert.matching.Judgement.InBannedSite;
import io.minewatch.alert.matching.Judgement.OutsideLicence;
import io.minewatch.alert.matching.Judgement.Unclear;
import io.minewatch.alert.matching.Matching;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.Severities;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict;
import io.minewatch.contract.sighting.Sighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into effect what matching makes of a sighting, all of it or none, once however often Kafka delivers it. */
@ApplicationScoped
public class HandlingSightings {

    private final Matching matching;
    private final MatchingConfig config;
    private final SeenSightings sightings;
    private final Clusters clusters;
    private final Raising raising;
    private final MeterRegistry meters;

    HandlingSightings(
            Matching matching,
            MatchingConfig config,
            SeenSightings sightings,
            Clusters clusters,
            Raising raising,
            MeterRegistry meters) {
        this.matching = matching;
        this.config = config;
        this.sightings = sightings;
        this.clusters = clusters;
        this.raising = raising;
        this.meters = meters;
    }

    /**
     * Handles a sighting.
     *
     * @throws IllegalArgumentException when it can never be handled
     */
    @Transactional
    public void handle(Sighting sighting, Snapshot world) {
        if (sightings.isSeen(sighting.id())) {
            return;
        }
        var judgement = matching.judge(sighting, world);
        meters.counter("minewatch.sightings.judged", "judgement", nameOf(judgement))
                .increment();
        switch (judgement) {
            case Harmless harmless -> raising.take(List.of(), seen(sighting, harmless, null, null), world);
            case InBannedSite banned ->
                raising.take(
                        List.of(accuse(sighting, banned)), seen(sighting, banned, place(banned), banned.spot()), world);
            case OutsideLicence outside -> {
                var place = place(sighting, outside);
                raising.take(
                        List.of(accuse(sighting, outside, place)),
                        seen(sighting, outside, place, outside.spot()),
                        world);
            }
            case Unclear unclear -> {
                var place = place(sighting, unclear, world);
                var question = new Suspicion(
                        Rule.CANNOT_TELL,
                        place,
                        unclear.verdict(),
                        unclear.reason().with("machine", sighting.machine()),
                        config.question(),
                        Severities.of(Rule.CANNOT_TELL, sighting.machine()),
                        unclear.spot());
                raising.take(List.of(question), seen(sighting, unclear, place, unclear.spot()), world);
            }
        }
    }

    private static Suspicion accuse(Sighting sighting, InBannedSite banned) {
        var reason = new Coded("verdict.in-banned-site")
                .with("machine", sighting.machine())
                .with("site", banned.site().name())
                .with("percent", percent(banned.verdict()));
        return new Suspicion(
                Rule.MACHINE_IN_BANNED_SITE,
                place(banned),
                banned.verdict(),
                reason,
                Duration.ZERO,
                Severities.of(Rule.MACHINE_IN_BANNED_SITE, sighting.machine()),
                banned.spot());
    }

    private Suspicion accuse(Sighting sighting, OutsideLicence outside, Place place) {
        var site = outside.site();
        var reason = new Coded(site == null ? "verdict.digging-off-site" : "verdict.digging-without-permit")
                .with("machine", sighting.machine())
                .with("radius", Math.round(config.stayRadiusMeters()));
        return new Suspicion(
                Rule.DIGGING_OUTSIDE_LICENCE,
                place,
                outside.verdict(),
                site == null ? reason : reason.with("site", site.name()),
                config.stay(),
                Severities.of(Rule.DIGGING_OUTSIDE_LICENCE, sighting.machine()),
                outside.spot());
    }

    private static Place place(InBannedSite banned) {
        return new Place.AtSite(banned.site().id());
    }

    private Place place(Sighting sighting, OutsideLicence outside) {
        var site = outside.site();
        return site == null ? clusters.at(outside.spot(), sighting) : new Place.AtSite(site.id());
    }

    private Place place(Sighting sighting, Unclear unclear, Snapshot world) {
        var site = unclear.site();
        return site == null
                ? clusters.around(world.findProbe(sighting.probe()).orElseThrow())
                : new Place.AtSite(site.id());
    }

    private static SeenSighting seen(
            Sighting sighting, Judgement judgement, @Nullable Place place, @Nullable Spot spot) {
        var span = spot == null
                ? new Span(sighting.firstSeenAt(), sighting.lastSeenAt())
                : new Span(spot.from(), spot.until());
        return new SeenSighting(sighting, nameOf(judgement), place == null ? null : place.key(), span, spot);
    }

    private static String nameOf(Judgement judgement) {
        return switch (judgement) {
            case InBannedSite banned -> "IN_BANNED_SITE";
            case OutsideLicence outside -> "OUTSIDE_LICENCE";
            case Unclear unclear -> "UNCLEAR";
            case Harmless(var why) -> why.name();
        };
    }

    private static long percent(Verdict verdict) {
        return Math.round(verdict.probability() * 100);
    }
}
