package io.minewatch.ingest.gate;

import java.util.Arrays;

/**
 * How the light on the whole scene has changed since the background was learnt: brightness = gain × background + offset.
 *
 * <p>Fitted to the means of blocks, leaving out those that fit worst: something that moves is not light.
 */
record LightChange(double gain, double offset) {

    private static final int BLOCK = 10;
    private static final int COLUMNS = Luma.WIDTH / BLOCK;
    private static final int ROWS = Luma.HEIGHT / BLOCK;
    private static final int BLOCKS = COLUMNS * ROWS;
    private static final int ROUNDS = 4;
    private static final double KEPT = 0.6;
    /** Beyond this it is not the light: a covered lens looks like a landscape without contrast. */
    private static final double LEAST_GAIN = 0.4;

    private static final double MOST_GAIN = 2.5;

    static LightChange between(float[] background, Luma now) {
        var before = new double[BLOCKS];
        var after = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            int corner = block / COLUMNS * BLOCK * Luma.WIDTH + block % COLUMNS * BLOCK;
            float sumBefore = 0;
            int sumAfter = 0;
            for (int row = corner; row < corner + BLOCK * Luma.WIDTH; row += Luma.WIDTH) {
                for (int pixel = row; pixel < row + BLOCK; pixel++) {
                    sumBefore += background[pixel];
                    sumAfter += now.at(pixel);
                }
            }
            before[block] = sumBefore / (BLOCK * BLOCK);
            after[block] = sumAfter / (double) (BLOCK * BLOCK);
        }
        return fit(before, after);
    }

    private static LightChange fit(double[] before, double[] after) {
        var differences = new double[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            differences[i] = after[i] - before[i];
        }
        // A median to begin with: least squares over everything would follow the bigger of two movements.
        Arrays.sort(differences);
        var light = new LightChange(1, differences[BLOCKS / 2]);
        for (int round = 0; round < ROUNDS; round++) {
            light = light.refit(before, after);
        }
        return light;
    }

    private LightChange refit(double[] before, double[] after) {
        var misfits = new double[BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            misfits[i] = Math.abs(after[i] - apply(before[i]));
        }
        var sorted = misfits.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (BLOCKS * KEPT)];
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < BLOCKS; i++) {
            if (misfits[i] <= limit) {
                n++;
                sumX += before[i];
                sumY += after[i];
                sumXx += before[i] * before[i];
                sumXy += before[i] * after[i];
            }
        }
        double spread = sumXx - sumX * sumX / n;
        // A scene of one brightness says nothing about gain.
        double slope = spread < n ? 1 : (sumXy - sumX * sumY / n) / spread;
        double bounded = Math.clamp(slope, LEAST_GAIN, MOST_GAIN);
        return new LightChange(bounded, (sumY - bounded * sumX) / n);
    }

    double apply(double brightness) {
        return gain * brightness + offset;
    }
}
