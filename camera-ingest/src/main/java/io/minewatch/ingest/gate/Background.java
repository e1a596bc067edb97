package io.minewatch.ingest.gate;

import java.util.Arrays;

/** What a scene looks like when nothing happens, and how restless each of its pixels is: running mean and variance. */
final class Background {

    /** However steady a pixel, compression moves it by this much. */
    private static final float LEAST_THRESHOLD = 11;
    /** However restless a pixel, a machine in front of it stands out by this much. */
    private static final float MOST_THRESHOLD = 30;

    private static final float SIGMAS = 4;
    private static final double MEAN_SECONDS = 60;
    private static final double VARIANCE_SECONDS = 120;
    /** A machine that parked becomes background in minutes... */
    private static final double STANDING_SECONDS = 150;
    /** ...one that digs on the spot does not in an hour. */
    private static final double MOVING_SECONDS = 3600;

    private final float[] mean = new float[Luma.PIXELS];
    private final float[] variance = new float[Luma.PIXELS];
    private int looks;

    /** Takes a picture of the time in which the background is learnt. */
    void learn(Luma luma) {
        looks++;
        for (int i = 0; i < Luma.PIXELS; i++) {
            float difference = luma.at(i) - mean[i];
            mean[i] += difference / looks;
            variance[i] += (difference * (luma.at(i) - mean[i]) - variance[i]) / looks;
        }
    }

    int looks() {
        return looks;
    }

    /** Forgets everything, when the scene is another one. */
    void forget() {
        looks = 0;
        Arrays.fill(mean, 0);
        Arrays.fill(variance, 0);
    }

    LightChange lightIn(Luma luma) {
        return LightChange.between(mean, luma);
    }

    /** Whether a pixel stands out, the change of light taken out. */
    boolean standsOut(int pixel, Luma luma, LightChange light) {
        double difference = Math.abs(luma.at(pixel) - light.apply(mean[pixel]));
        double threshold = SIGMAS * Math.sqrt(variance[pixel]) * Math.max(1, light.gain());
        return difference > Math.clamp(threshold, LEAST_THRESHOLD, MOST_THRESHOLD);
    }

    /**
     * Follows the scene.
     *
     * @param before the picture before this one
     * @param moving pixels of what moves now: they teach nothing about restlessness, or digging on the spot would be
     *     learnt like waving leaves
     */
    void follow(Luma luma, Luma before, boolean[] moving, LightChange light, double seconds) {
        float usual = rate(seconds, MEAN_SECONDS);
        float standing = rate(seconds, STANDING_SECONDS);
        float slow = rate(seconds, MOVING_SECONDS);
        float spread = rate(seconds, VARIANCE_SECONDS);
        for (int i = 0; i < Luma.PIXELS; i++) {
            float expected = (float) light.apply(mean[i]);
            float difference = luma.at(i) - expected;
            // What lies behind a machine is lit like the rest.
            mean[i] += (expected - mean[i]) * usual;
            if (moving[i]) {
                boolean still = Math.abs(luma.at(i) - before.at(i)) < LEAST_THRESHOLD;
                mean[i] += difference * (still ? standing : slow);
            } else {
                mean[i] += difference * usual;
                variance[i] += (difference * difference - variance[i]) * spread;
            }
        }
    }

    private static float rate(double seconds, double constant) {
        return (float) -Math.expm1(-seconds / constant);
    }
}
