package io.minewatch.alert.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.rule.Hit;
import io.minewatch.alert.rule.Judged;
import io.minewatch.alert.rule.Judging;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.rule.Where;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into effect what the rules make of a sighting, all of it or none, once however often Kafka delivers it. */
@ApplicationScoped
public class HandlingSightings {

    private final Judging judging;
    private final SeenSightings sightings;
    private final Clusters clusters;
    private final Raising raising;
    private final MeterRegistry meters;

    HandlingSightings(
            Judging judging, SeenSightings sightings, Clusters clusters, Raising raising, MeterRegistry meters) {
        this.judging = judging;
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
        var judged = judging.judge(sighting, world, sightings::listPresent);
        meters.counter("minewatch.sightings.judged", "judgement", judged.as()).increment();
        var suspicions = judged.hits().stream()
                .map(hit -> hit.at(placeOf(hit, sighting, world)))
                .toList();
        raising.take(suspicions, seen(sighting, judged, suspicions), world);
    }

    private Place placeOf(Hit hit, Sighting sighting, Snapshot world) {
        var probe = world.findProbe(sighting.probe()).orElseThrow();
        return switch (hit.where()) {
            case Where.AtSite(var site) -> new Place.AtSite(site);
            case Where.AtSpot spot -> placeOff(hit, sighting, probe);
            case Where.OnRoad(var road) -> clusters.on(road, probe);
            case Where.BeforeProbe before -> clusters.around(probe);
        };
    }

    private Place placeOff(Hit hit, Sighting sighting, Probe probe) {
        var spot = hit.spot();
        return spot == null ? clusters.around(probe) : clusters.at(spot, sighting);
    }

    private static SeenSighting seen(Sighting sighting, Judged judged, List<Suspicion> suspicions) {
        var spot = judged.spot();
        var span = spot == null
                ? new Span(sighting.firstSeenAt(), sighting.lastSeenAt())
                : new Span(spot.from(), spot.until());
        return new SeenSighting(sighting, judged.as(), placeKey(judged.site(), suspicions), span, spot);
    }

    /** Where it stood: in a site if it stood in one for certain, else at the place of the first rule that it meets. */
    private static @Nullable String placeKey(@Nullable SiteId site, List<Suspicion> suspicions) {
        if (site != null) {
            return site.value();
        }
        return suspicions.isEmpty() ? null : suspicions.getFirst().place().key();
    }
}
