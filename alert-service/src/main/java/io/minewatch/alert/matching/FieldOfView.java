package io.minewatch.alert.matching;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.Outline;
import java.time.Instant;
import java.util.Optional;

/** The ground a probe sees in its home pose, out to where a machine is only a few pixels. */
public final class FieldOfView {

    private static final double REACH_METERS = 200;

    private FieldOfView() {}

    /** Its outline, if the home pose is calibrated at {@code instant}. */
    public static Optional<MultiPolygon> find(Probe probe, Instant instant) {
        var plane = new LocalPlane(probe.location());
        return probe.presets().stream()
                .filter(Preset::home)
                .findFirst()
                .flatMap(preset -> preset.findCalibrationAt(instant))
                .flatMap(calibration -> GroundMap.of(calibration.method(), plane))
                .flatMap(map -> Outline.of(map, plane, (u, v, ground) -> ground.length() <= REACH_METERS))
                .map(Outline::shape);
    }
}
