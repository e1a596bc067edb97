package io.minewatch.registry.calibration;

import io.minewatch.contract.Coded;
import io.minewatch.contract.MultiPolygon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration is worth.
 *
 * @param fits whether pictures can be mapped to the ground by it at all
 * @param residuals how far off each of its own points is, in their order; of a pose, none
 * @param rmsMeters root of their mean square
 * @param heldOut how far off each held-out point is, in their order
 * @param farEdge the furthest ground in the picture
 * @param ground what the picture shows, out to there
 */
public record Trial(
        boolean fits,
        List<Residual> residuals,
        @Nullable Double rmsMeters,
        List<HeldOut> heldOut,
        @Nullable FarEdge farEdge,
        @Nullable MultiPolygon ground,
        List<Coded> warnings) {

    /** A trial that came to nothing. */
    static Trial failed(Coded why) {
        return new Trial(false, List.of(), null, List.of(), null, null, List.of(why));
    }

    /**
     * How far off a point is by the calibration that it helped to make.
     *
     * @param residualMeters absent where it sees no ground: then the points contradict one another
     * @param leftOutMeters how far off it is by the other points alone, if these are enough
     */
    public record Residual(
            double x,
            double y,
            @Nullable Double residualMeters,
            @Nullable Double leftOutMeters) {}

    /**
     * How far off a point is that did not help to make it.
     *
     * @param errorMeters absent where no ground is seen
     */
    public record HeldOut(double x, double y, @Nullable Double errorMeters) {}

    /**
     * The furthest ground in the picture.
     *
     * @param errorMeters one standard error there; absent where the errors of the calibration allow the sky as well
     */
    public record FarEdge(
            double x,
            double y,
            double distanceMeters,
            @Nullable Double errorMeters) {}
}
