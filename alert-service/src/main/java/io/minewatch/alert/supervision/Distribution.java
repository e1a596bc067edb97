package io.minewatch.alert.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Durations as people are judged by: median and ninth decile, never a mean that one bad night spoils. Pure. */
record Distribution(List<Double> sortedSeconds) {

    static Distribution of(List<Double> seconds) {
        return new Distribution(seconds.stream().sorted().toList());
    }

    @Nullable
    Double median() {
        return quantile(0.5);
    }

    @Nullable
    Double p90() {
        return quantile(0.9);
    }

    private @Nullable Double quantile(double q) {
        if (sortedSeconds.isEmpty()) {
            return null;
        }
        double place = q * (sortedSeconds.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double weight = place - below;
        return sortedSeconds.get(below) * (1 - weight) + sortedSeconds.get(above) * weight;
    }
}
