package io.minewatch.geolocation;

import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.Optional;

/** The pin-hole camera, its lens perhaps bent, over level ground; formulas in {@code docs/design/geolocation.md}. */
public final class PoseMap implements GroundMap {

    /** Rays nearer to the horizon than this meet the ground where nobody can say, tangent of 0.5 degrees. */
    private static final double LEAST_DESCENT = 0.0087;

    private final RadialLens lens;
    private final double heightMeters;
    private final double perFocalAcross;
    private final double perFocalDown;
    private final double rollSine;
    private final double rollCosine;
    private final double tiltSine;
    private final double tiltCosine;
    private final double headingSine;
    private final double headingCosine;

    public PoseMap(Pose pose) {
        var distortion = pose.radialDistortion();
        lens = new RadialLens(distortion == null ? 0 : distortion);
        heightMeters = pose.heightMeters();
        perFocalAcross = 2 * Math.tan(Math.toRadians(pose.horizontalFovDegrees()) / 2);
        perFocalDown = perFocalAcross / pose.aspect();
        // A camera that rolled clockwise sees the world turned the other way.
        rollSine = Math.sin(Math.toRadians(pose.rollDegrees()));
        rollCosine = Math.cos(Math.toRadians(pose.rollDegrees()));
        tiltSine = Math.sin(Math.toRadians(pose.tiltDegrees()));
        tiltCosine = Math.cos(Math.toRadians(pose.tiltDegrees()));
        headingSine = Math.sin(Math.toRadians(pose.headingDegrees()));
        headingCosine = Math.cos(Math.toRadians(pose.headingDegrees()));
    }

    @Override
    public Optional<Offset> findGround(double u, double v) {
        double bentRight = (u - 0.5) * perFocalAcross;
        double bentDown = (v - 0.5) * perFocalDown;
        double straight = lens.straighten(Math.sqrt(bentRight * bentRight + bentDown * bentDown));
        if (Double.isNaN(straight)) {
            return Optional.empty();
        }
        double pictureRight = bentRight * straight;
        double pictureDown = bentDown * straight;
        double right = pictureRight * rollCosine - pictureDown * rollSine;
        double down = pictureRight * rollSine + pictureDown * rollCosine;
        double forward = tiltCosine - down * tiltSine;
        double descent = tiltSine + down * tiltCosine;
        double length = Math.sqrt(right * right + forward * forward + descent * descent);
        if (descent / length < LEAST_DESCENT) {
            return Optional.empty();
        }
        double reach = heightMeters / descent;
        return Optional.of(new Offset(
                reach * (forward * headingSine + right * headingCosine),
                reach * (forward * headingCosine - right * headingSine)));
    }
}
