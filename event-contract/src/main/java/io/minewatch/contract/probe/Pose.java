package io.minewatch.contract.probe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the camera looks from and to: a pin-hole camera with square pixels and its principal point in the centre, over
 * ground that is level at the camera's foot.
 *
 * @param heightMeters of the lens over the ground it looks at
 * @param headingDegrees of the optical axis, clockwise from north, 0 to 360
 * @param tiltDegrees of the optical axis below the horizon
 * @param rollDegrees clockwise as the camera sees it
 * @param horizontalFovDegrees angle of view across the picture
 * @param aspect the picture's width divided by its height
 * @param headingErrorDegrees standard error
 * @param tiltErrorDegrees standard error
 * @param heightErrorMeters standard error
 * @param radialDistortion of the lens, the first radial coefficient as OpenCV tells it: positive where straight lines bow
 *     outwards (pincushion), negative for a barrel; {@code null} for a lens that is true or not known
 */
public record Pose(
        double heightMeters,
        double headingDegrees,
        double tiltDegrees,
        double rollDegrees,
        double horizontalFovDegrees,
        double aspect,
        double headingErrorDegrees,
        double tiltErrorDegrees,
        double heightErrorMeters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double radialDistortion)
        implements Calibration.Method {

    @JsonCreator
    public Pose {
        require(heightMeters > 0, "heightMeters must be positive", heightMeters);
        require(headingDegrees >= 0 && headingDegrees < 360, "headingDegrees must be in [0, 360)", headingDegrees);
        require(tiltDegrees > -90 && tiltDegrees <= 90, "tiltDegrees must be in (-90, 90]", tiltDegrees);
        require(rollDegrees > -180 && rollDegrees <= 180, "rollDegrees must be in (-180, 180]", rollDegrees);
        require(
                horizontalFovDegrees > 0 && horizontalFovDegrees < 180,
                "horizontalFovDegrees must be in (0, 180)",
                horizontalFovDegrees);
        require(aspect > 0, "aspect must be positive", aspect);
        require(headingErrorDegrees >= 0, "headingErrorDegrees must not be negative", headingErrorDegrees);
        require(tiltErrorDegrees >= 0, "tiltErrorDegrees must not be negative", tiltErrorDegrees);
        require(heightErrorMeters >= 0, "heightErrorMeters must not be negative", heightErrorMeters);
        if (radialDistortion != null) {
            require(Math.abs(radialDistortion) <= 1, "radialDistortion must be in [-1, 1]", radialDistortion);
        }
    }

    /** A pose with a lens that is true. */
    public Pose(
            double heightMeters,
            double headingDegrees,
            double tiltDegrees,
            double rollDegrees,
            double horizontalFovDegrees,
            double aspect,
            double headingErrorDegrees,
            double tiltErrorDegrees,
            double heightErrorMeters) {
        this(
                heightMeters,
                headingDegrees,
                tiltDegrees,
                rollDegrees,
                horizontalFovDegrees,
                aspect,
                headingErrorDegrees,
                tiltErrorDegrees,
                heightErrorMeters,
                null);
    }

    /** The pose with some of its parts off; tilt goes down, where there is ground. */
    public Pose off(double moreHeadingDegrees, double moreTiltDegrees, double moreHeightMeters) {
        return new Pose(
                heightMeters + moreHeightMeters,
                (headingDegrees + moreHeadingDegrees) % 360,
                Math.min(90, tiltDegrees + moreTiltDegrees),
                rollDegrees,
                horizontalFovDegrees,
                aspect,
                headingErrorDegrees,
                tiltErrorDegrees,
                heightErrorMeters,
                radialDistortion);
    }

    private static void require(boolean rule, String message, double value) {
        if (!rule) {
            throw new IllegalArgumentException(message + ": " + value);
        }
    }
}
