package io.minewatch.ingest.sight;

import java.util.Arrays;

/** The edges that pictures of one probe have had, averaged over a time: what moves cancels itself out, what stands stays. */
final class EdgeMemory {

    private static final int READY = 8;
    private static final int USUAL_LOOKS = 200;
    /** With fewer blocks (open water, a bare slope in fog) nobody can tell one pose from another. */
    static final int LEAST_BLOCKS = 20;

    private static final double LEAST_USUAL = 0.35;
    /** Below this part of the usual likeness it is not this scene. Night, fog, rain and lorries stay above. */
    private static final double STRANGE = 0.3;
    /** Of two unrelated scenes one block in twenty fits; a written clock and name may hold some more. */
    private static final double HOLDING = 0.18;

    private final double seconds;
    private final float[] mean = new float[2 * Edges.PLACES];
    private int looks;
    private double usual;
    private double brightness;
    private double contrast;

    /** A memory that follows the scene within so many seconds. */
    EdgeMemory(double seconds) {
        this.seconds = seconds;
    }

    void learn(Edges edges, double sinceLast) {
        if (looks >= READY) {
            usual += (Fit.between(mean, edges.vectors()).likeness() - usual) / Math.min(looks - READY + 1, USUAL_LOOKS);
        }
        looks++;
        double rate = Math.max(1.0 / looks, -Math.expm1(-sinceLast / seconds));
        for (int i = 0; i < mean.length; i++) {
            mean[i] += (float) ((edges.vectors()[i] - mean[i]) * rate);
        }
        brightness += (edges.brightness() - brightness) * rate;
        contrast += (edges.contrast() - contrast) * rate;
    }

    void forget() {
        looks = 0;
        usual = 0;
        brightness = 0;
        contrast = 0;
        Arrays.fill(mean, 0);
    }

    /** Whether enough has been seen to tell this scene from another. */
    boolean knows(Fit fit) {
        return looks > READY && fit.blocks() >= LEAST_BLOCKS && usual >= LEAST_USUAL;
    }

    Fit fit(Edges edges) {
        return Fit.between(mean, edges.vectors());
    }

    /** Whether a picture that fits so is of the scene remembered. */
    boolean isFamiliar(Fit fit) {
        return fit.likeness() >= STRANGE * usual || fit.holding() >= HOLDING;
    }

    boolean isReady() {
        return looks > READY;
    }

    float[] mean() {
        return mean;
    }

    double usual() {
        return usual;
    }

    double brightness() {
        return brightness;
    }

    double contrast() {
        return contrast;
    }
}
