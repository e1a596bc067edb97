package io.minewatch.alert.replay;

import io.minewatch.alert.rule.Hit;
import io.minewatch.alert.rule.Where;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.geolocation.LocalPlane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places as a trial names them, off any site the first spot within reach, the same for both sides of the trial. */
final class TrialPlaces {

    private final Snapshot world;
    private final double radiusMeters;
    private final List<GeoPoint> spots = new ArrayList<>();

    TrialPlaces(Snapshot world, double radiusMeters) {
        this.world = world;
        this.radiusMeters = radiusMeters;
    }

    /** What people call the place where a rule was met. */
    String nameOf(Hit hit, ProbeId probe) {
        var spot = hit.spot();
        return switch (hit.where()) {
            case Where.AtSite(var site) ->
                world.findSite(site).map(s -> s.name()).orElse(site.value());
            case Where.AtSpot open ->
                spot == null ? before(probe) : off(spot.ellipse().centre());
            case Where.OnRoad(var road) ->
                world.findArea(road).map(a -> a.name()).orElse(road.value()) + ", " + before(probe);
            case Where.BeforeProbe before -> before(probe);
        };
    }

    private String before(ProbeId probe) {
        return "before " + world.findProbe(probe).map(p -> p.name()).orElse(probe.value());
    }

    private String off(GeoPoint point) {
        var place = spots.stream()
                .filter(s -> LocalPlane.distanceMeters(s, point) <= radiusMeters)
                .findFirst()
                .orElseGet(() -> {
                    spots.add(point);
                    return point;
                });
        return String.format(Locale.ROOT, "off site, %.5f, %.5f", place.lat(), place.lon());
    }
}
