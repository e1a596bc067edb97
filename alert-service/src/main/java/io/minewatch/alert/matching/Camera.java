package io.minewatch.alert.matching;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.Covariance;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.geolocation.MapError;
import java.util.Optional;

/** A calibrated view, made ready once: what a point of its picture shows, and how far off that may be. */
final class Camera {

    private final LocalPlane plane;
    private final GroundMap map;
    private final MapError error;
    private final double perHeight;

    private Camera(LocalPlane plane, GroundMap map, MapError error, double perHeight) {
        this.plane = plane;
        this.map = map;
        this.error = error;
        this.perHeight = perHeight;
    }

    /** The view of a calibration; nothing when its points fix none. */
    static Optional<Camera> of(Calibration calibration, GeoPoint foot) {
        var plane = new LocalPlane(foot);
        var method = calibration.method();
        double perHeight = switch (method) {
            case Pose pose -> 1 / pose.heightMeters();
            // The plane through the points lies as the ground does there.
            case GroundControl control -> 0;
        };
        return GroundMap.of(method, plane).map(map -> new Camera(plane, map, new MapError(method, plane), perHeight));
    }

    Optional<Offset> findGround(double u, double v) {
        return map.findGround(u, v);
    }

    /** How far off the calibration may put a place; nothing where there may be no ground at all. */
    Optional<Covariance> findError(Offset ground, double u, double v) {
        return error.findCovariance(ground, u, v);
    }

    /** How far off a place is that lies higher than the camera's foot by {@code slope} of its distance. */
    Offset shiftBySlope(Offset ground, double slope) {
        return ground.times(slope * ground.length() * perHeight);
    }

    /** What errors in the picture do on the ground, half of each to either side; upwards there may be only sky. */
    Covariance pictureError(Offset ground, double u, double v, double across, double down) {
        return Covariance.NONE.plus(shift(ground, u, v, across, 0)).plus(shift(ground, u, v, 0, down));
    }

    private Offset shift(Offset ground, double u, double v, double across, double down) {
        var further = map.findGround(u - across, v - down);
        var nearer = map.findGround(u + across, v + down).orElse(ground);
        return further.isPresent()
                ? further.get().minus(nearer).times(0.5)
                : ground.minus(nearer).times(2);
    }

    GeoPoint toPoint(Offset place) {
        return plane.toPoint(place);
    }
}
