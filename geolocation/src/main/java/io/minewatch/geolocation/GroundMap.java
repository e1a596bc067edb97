package io.minewatch.geolocation;

import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.Optional;

/** Maps a point of the picture to the ground, in metres from the probe's foot. */
public interface GroundMap {

    /**
     * The ground seen at a point of the picture, or nothing at and above the horizon.
     *
     * @param u 0 to 1 from the left
     * @param v 0 to 1 from the top
     */
    Optional<Offset> findGround(double u, double v);

    /** The map of a calibration; nothing when its points do not fix one. */
    static Optional<GroundMap> of(Calibration.Method method, LocalPlane plane) {
        return switch (method) {
            case Pose pose -> Optional.of(new PoseMap(pose));
            case GroundControl control ->
                HomographyMap.fit(control.points(), plane).map(map -> map);
        };
    }
}
