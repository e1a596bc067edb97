package io.minewatch.training;

import java.util.Collection;

/**
 * One weight tensor with what AdamW remembers of it, and its running mean.
 *
 * <p>Steps are relative to the tensor's own size, as in Adafactor (Shazeer and Stern, 2018, §8): the first convolution
 * sees values up to 255 and has weights of a thousandth, and a step that suits the others wipes out what it knows.
 */
final class Weight {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double DECAY = 5e-4;
    private static final double LARGEST_STEP = 10;
    private static final double STEADY = 0.998;

    private static final double SMALLEST_SIZE = 1e-3;

    private final double size;
    private final float[] values;
    private final float[] mean;
    private final float[] first;
    private final float[] second;

    Weight(float[] start) {
        size = Math.max(SMALLEST_SIZE, rootMeanSquare(start));
        values = start.clone();
        mean = start.clone();
        first = new float[start.length];
        second = new float[start.length];
    }

    private static double rootMeanSquare(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum / Math.max(1, values.length));
    }

    float[] values() {
        return values;
    }

    float[] mean() {
        return mean;
    }

    /** All that a later run needs to go on. */
    float[][] memory() {
        return new float[][] {values, mean, first, second};
    }

    /** What all gradients are multiplied with, so that one odd batch cannot throw the network off. */
    static double shrink(Collection<float[]> gradients) {
        double square = 0;
        for (var gradient : gradients) {
            for (float g : gradient) {
                square += (double) g * g;
            }
        }
        return Math.min(1, LARGEST_STEP / (Math.sqrt(square) + 1e-12));
    }

    /** @param step counted from 1 */
    void follow(float[] gradient, double shrink, double rate, int step) {
        double firstBias = 1 - Math.pow(FIRST, step);
        double secondBias = 1 - Math.pow(SECOND, step);
        double steady = Math.min(STEADY, (1.0 + step) / (10.0 + step));
        for (int i = 0; i < values.length; i++) {
            double g = gradient[i] * shrink;
            first[i] = (float) (FIRST * first[i] + (1 - FIRST) * g);
            second[i] = (float) (SECOND * second[i] + (1 - SECOND) * g * g);
            double move = first[i] / firstBias / (Math.sqrt(second[i] / secondBias) + 1e-8);
            values[i] -= (float) (rate * (size * move + DECAY * values[i]));
            mean[i] = (float) (steady * mean[i] + (1 - steady) * values[i]);
        }
    }
}
