package io.minewatch.alert.matching;

import io.minewatch.alert.matching.Position.Located;
import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.alert.matching.Position.Unlocated;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a path in the picture into places on the ground, one for each stretch of a few seconds. */
@ApplicationScoped
public class Track {

    private final Geolocation geolocation;
    private final MatchingConfig config;

    public Track(Geolocation geolocation, MatchingConfig config) {
        this.geolocation = geolocation;
        this.config = config;
    }

    /** The places, oldest first, and why stretches had none. */
    public Places place(Sighting sighting, Probe probe) {
        var path = inOrder(sighting.path());
        var preset = Geolocation.findPreset(probe, sighting.preset());
        var stretches = new ArrayList<Stretch>();
        Reason reason = null;
        int first = 0;
        while (first < path.size()) {
            int end = endOfStretch(path, first, preset);
            var points = path.subList(first, end);
            switch (geolocation.locate(probe, sighting.preset(), points, sighting.machine())) {
                case Located(var ellipse) ->
                    stretches.add(new Stretch(
                            ellipse, points.getFirst().at(), points.getLast().at()));
                case Unlocated(var why) -> reason = why;
            }
            first = end;
        }
        return new Places(stretches, Optional.ofNullable(reason));
    }

    /** A stretch ends with the window, or where another calibration begins to hold. */
    @SuppressWarnings("ReferenceEquality") // Both are of one probe.
    private int endOfStretch(List<PathPoint> path, int first, Optional<Preset> preset) {
        var until = path.get(first).at().plus(config.window());
        var calibration = findCalibration(preset, path.get(first));
        int end = first + 1;
        while (end < path.size()
                && !path.get(end).at().isAfter(until)
                && findCalibration(preset, path.get(end)) == calibration) {
            end++;
        }
        return end;
    }

    private static @Nullable Calibration findCalibration(Optional<Preset> preset, PathPoint point) {
        return preset.flatMap(p -> p.findCalibrationAt(point.at())).orElse(null);
    }

    private static List<PathPoint> inOrder(List<PathPoint> path) {
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).at().isBefore(path.get(i - 1).at())) {
                return path.stream().sorted(Comparator.comparing(PathPoint::at)).toList();
            }
        }
        return path;
    }
}
