package io.minewatch.alert.matching;

import io.minewatch.alert.matching.LocalPlane.Offset;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ground a probe sees in its home pose, out to where a machine is only a few pixels. */
public final class FieldOfView {

    private static final double REACH_METERS = 200;
    private static final int COLUMNS = 10;
    private static final int ROWS = 100;

    private FieldOfView() {}

    /** Its outline, if the home pose is calibrated at {@code instant}. */
    public static Optional<MultiPolygon> find(Probe probe, Instant instant) {
        var plane = new LocalPlane(probe.location());
        return probe.presets().stream()
                .filter(Preset::home)
                .findFirst()
                .flatMap(preset -> preset.findCalibrationAt(instant))
                .flatMap(calibration -> switch (calibration.method()) {
                    case Pose pose -> Optional.<GroundMap>of(new PoseMap(pose));
                    case GroundControl control ->
                        HomographyMap.fit(control, plane).map(map -> map);
                })
                .flatMap(map -> outline(map, plane));
    }

    private static Optional<MultiPolygon> outline(GroundMap map, LocalPlane plane) {
        var near = new ArrayList<Offset>();
        var far = new ArrayList<Offset>();
        for (int column = 0; column <= COLUMNS; column++) {
            double u = column / (double) COLUMNS;
            map.findGround(u, 1).filter(o -> o.length() <= REACH_METERS).ifPresent(near::add);
            findFurthest(map, u).ifPresent(far::add);
        }
        if (near.isEmpty() || far.isEmpty()) {
            return Optional.empty();
        }
        var ring = new ArrayList<GeoPoint>();
        near.forEach(o -> ring.add(plane.toPoint(o)));
        far.reversed().forEach(o -> ring.add(plane.toPoint(o)));
        ring.add(ring.getFirst());
        return ring.size() < 4 ? Optional.empty() : Optional.of(new MultiPolygon(List.of(List.of(ring))));
    }

    private static Optional<Offset> findFurthest(GroundMap map, double u) {
        Optional<Offset> furthest = Optional.empty();
        for (int row = ROWS; row >= 0; row--) {
            var ground = map.findGround(u, row / (double) ROWS);
            if (ground.isEmpty() || ground.get().length() > REACH_METERS) {
                break;
            }
            furthest = ground;
        }
        return furthest;
    }
}
