package io.minewatch.training.quantize;

/**
 * How often which values come up in one tensor, over many pictures.
 *
 * <p>Nought is in the middle. A value that lies too far out makes every bin twice as wide.
 */
final class Histogram {

    private static final int HALF = 4096;

    private final long[] counts = new long[2 * HALF];
    private float width = 1e-5f;
    private long all;

    void add(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("the network computes %s".formatted(value));
        }
        while (Math.abs(value) >= HALF * width) {
            widen();
        }
        counts[HALF + (int) Math.floor(value / width)]++;
        all++;
    }

    private void widen() {
        var narrow = counts.clone();
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < narrow.length; i++) {
            counts[HALF / 2 + i / 2] += narrow[i];
        }
        width *= 2;
    }

    /**
     * The range that holds all but a share of the values, half of which may lie on either side.
     *
     * @param share for example 0.0001
     */
    Range without(double share) {
        long spare = (long) (all * share / 2);
        int first = 0;
        for (long left = spare; first < counts.length - 1 && left >= counts[first]; first++) {
            left -= counts[first];
        }
        int last = counts.length - 1;
        for (long left = spare; last > first && left >= counts[last]; last--) {
            left -= counts[last];
        }
        return new Range((first - HALF) * width, (last + 1 - HALF) * width);
    }
}
