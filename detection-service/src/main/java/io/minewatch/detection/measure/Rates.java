package io.minewatch.detection.measure;

/**
 * What is right and wrong at one threshold.
 *
 * @param right detections that fit something
 * @param wrong detections that fit nothing
 * @param targets all that was to be found
 */
public record Rates(int right, int wrong, int targets) {

    /** Part of the detections that is right; NaN without any. */
    public double precision() {
        return (double) right / (right + wrong);
    }

    /** Part of the targets that is found; NaN without any. */
    public double recall() {
        return (double) right / targets;
    }
}
