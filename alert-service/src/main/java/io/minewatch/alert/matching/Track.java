package io.minewatch.alert.matching;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.alert.matching.Position.Unlocated;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns a path in the picture into places on the ground.
 *
 * <p>Boxes shiver: the points of a few seconds are taken together, and their median is where the machine was.
 */
@ApplicationScoped
class Track {

    private final Geolocation geolocation;
    private final MatchingConfig config;

    Track(Geolocation geolocation, MatchingConfig config) {
        this.geolocation = geolocation;
        this.config = config;
    }

    /** The places, oldest first, and why points had none. */
    Places place(Sighting sighting, Probe probe) {
        var places = new ArrayList<Place>();
        var reasons = new ArrayList<Reason>();
        for (var window : windows(sighting.path())) {
            var found = new ArrayList<Ellipse>();
            for (var point : window) {
                switch (geolocation.locate(probe, sighting.preset(), point.at(), point.box(), sighting.machine())) {
                    case Located(var ellipse) -> found.add(ellipse);
                    case Unlocated(var reason) -> reasons.add(reason);
                }
            }
            if (!found.isEmpty()) {
                places.add(new Place(
                        middle(found, probe),
                        window.getFirst().at(),
                        window.getLast().at()));
            }
        }
        return new Places(places, reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.getLast()));
    }

    private List<List<PathPoint>> windows(List<PathPoint> path) {
        var windows = new ArrayList<List<PathPoint>>();
        for (var point :
                path.stream().sorted(Comparator.comparing(PathPoint::at)).toList()) {
            boolean fits = !windows.isEmpty()
                    && !point.at().isAfter(windows.getLast().getFirst().at().plus(config.window()));
            if (!fits) {
                windows.add(new ArrayList<>());
            }
            windows.getLast().add(point);
        }
        return windows;
    }

    private static Ellipse middle(List<Ellipse> ellipses, Probe probe) {
        var plane = new LocalPlane(probe.location());
        var offsets = ellipses.stream().map(e -> plane.toOffset(e.centre())).toList();
        var centre = new Offset(
                median(offsets.stream().map(Offset::east).toList()),
                median(offsets.stream().map(Offset::north).toList()));
        // The errors of one camera go together: more points do not make the place surer.
        var nearest = ellipses.stream()
                .min(Comparator.comparingDouble(
                        e -> plane.toOffset(e.centre()).minus(centre).length()))
                .orElseThrow();
        return new Ellipse(
                plane.toPoint(centre), nearest.semiMajorMeters(), nearest.semiMinorMeters(), nearest.bearingDegrees());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Where the machine was for some seconds. */
    record Place(Ellipse ellipse, Instant from, Instant until) {}

    /**
     * All places of a sighting.
     *
     * @param reason why the last point without a place had none
     */
    record Places(List<Place> places, Optional<Reason> reason) {

        /** The place {@code index}, and since when the machine had been within {@code radiusMeters} of it. */
        Spot spot(int index, double radiusMeters) {
            var last = places.get(index);
            var from = last.from();
            for (int i = index - 1; i >= 0; i--) {
                var earlier = places.get(i);
                if (LocalPlane.distanceMeters(
                                earlier.ellipse().centre(), last.ellipse().centre())
                        > radiusMeters) {
                    break;
                }
                from = earlier.from();
            }
            return new Spot(last.ellipse(), from, last.until());
        }
    }
}
