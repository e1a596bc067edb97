package io.minewatch.endtoend.measure;

import java.util.Arrays;
import java.util.Collection;

/** Values by rank. */
public final class Spread {

    private final double[] sorted;

    public Spread(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest value that {@code share} of all do not exceed (nearest rank); not a number if there are none. */
    public double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    public double largest() {
        return percentile(1);
    }

    /** How many of the values are endless: something that never came. */
    public long endless() {
        return Arrays.stream(sorted).filter(Double::isInfinite).count();
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
