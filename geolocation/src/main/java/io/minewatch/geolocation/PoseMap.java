package io.minewatch.geolocation;

import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.Optional;

/** The pin-hole camera over level ground; formulas in {@code docs/design/geolocation.md}. */
public record PoseMap(Pose pose) implements GroundMap {

    /** Rays nearer to the horizon than this meet the ground where nobody can say, tangent of 0.5 degrees. */
    private static final double LEAST_DESCENT = 0.0087;

    @Override
    public Optional<Offset> findGround(double u, double v) {
        double focal = 0.5 / Math.tan(Math.toRadians(pose.horizontalFovDegrees()) / 2);
        double pictureRight = (u - 0.5) / focal;
        double pictureDown = (v - 0.5) / pose.aspect() / focal;

        // A camera that rolled clockwise sees the world turned the other way.
        double roll = Math.toRadians(pose.rollDegrees());
        double right = pictureRight * Math.cos(roll) - pictureDown * Math.sin(roll);
        double down = pictureRight * Math.sin(roll) + pictureDown * Math.cos(roll);

        double tilt = Math.toRadians(pose.tiltDegrees());
        double forward = Math.cos(tilt) - down * Math.sin(tilt);
        double descent = Math.sin(tilt) + down * Math.cos(tilt);
        double length = Math.sqrt(right * right + forward * forward + descent * descent);
        if (descent / length < LEAST_DESCENT) {
            return Optional.empty();
        }
        double reach = pose.heightMeters() / descent;
        double heading = Math.toRadians(pose.headingDegrees());
        return Optional.of(new Offset(
                reach * (forward * Math.sin(heading) + right * Math.cos(heading)),
                reach * (forward * Math.cos(heading) - right * Math.sin(heading))));
    }
}
