package io.minewatch.detection.measure;

import java.util.ArrayList;
import java.util.List;

/** Steps that only rise, as close to what was counted as such steps can be. */
final class Isotonic {

    private Isotonic() {}

    /**
     * Pools neighbours until none is higher than the next (pool adjacent violators; Ayer et al., An Empirical Distribution
     * Function for Sampling with Incomplete Information, 1955).
     *
     * @param counted in rising order of score
     */
    static List<Step> rising(List<Step> counted) {
        var steps = new ArrayList<Step>();
        for (var step : counted) {
            var pooled = step;
            while (!steps.isEmpty() && steps.getLast().share() >= pooled.share()) {
                pooled = steps.removeLast().with(pooled);
            }
            steps.add(pooled);
        }
        return steps;
    }

    /** Pools neighbours, those that change least first, until there are few steps and each rests on enough. */
    static List<Step> coarser(List<Step> rising, int most, int leastCount) {
        var steps = new ArrayList<>(rising);
        while (steps.size() > 1 && (steps.size() > most || isAnyThin(steps, leastCount))) {
            int at = cheapest(steps, steps.size() > most ? 0 : leastCount);
            steps.set(at, steps.get(at).with(steps.remove(at + 1)));
        }
        return steps;
    }

    private static boolean isAnyThin(List<Step> steps, int leastCount) {
        return steps.stream().anyMatch(step -> step.count() < leastCount);
    }

    /** The pair that loses least by pooling; with {@code leastCount} only of those where one is thin. */
    private static int cheapest(List<Step> steps, int leastCount) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i + 1 < steps.size(); i++) {
            var a = steps.get(i);
            var b = steps.get(i + 1);
            boolean eligible = leastCount == 0 || a.count() < leastCount || b.count() < leastCount;
            if (eligible && a.loss(b) < least) {
                least = a.loss(b);
                best = i;
            }
        }
        return best;
    }

    /**
     * Calls of neighbouring scores, counted together.
     *
     * @param scores sum of their scores
     * @param right how many of them are right
     */
    record Step(double scores, double right, double count) {

        static Step of(Call call) {
            return new Step(call.score(), call.right() ? 1 : 0, 1);
        }

        double score() {
            return scores / count;
        }

        double share() {
            return right / count;
        }

        /** With one more that is right and one that is wrong, so that few calls make nothing certain (Laplace). */
        double cautiousShare() {
            return (right + 1) / (count + 2);
        }

        Step with(Step next) {
            return new Step(scores + next.scores, right + next.right, count + next.count);
        }

        /** By how much the squared error grows when the two are pooled (Ward). */
        double loss(Step other) {
            double apart = share() - other.share();
            return count * other.count / (count + other.count) * apart * apart;
        }
    }
}
