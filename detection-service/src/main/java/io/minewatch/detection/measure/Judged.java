package io.minewatch.detection.measure;

import java.util.List;

/**
 * How one class fared.
 *
 * @param calls surest first
 * @param targets all that was to be found
 */
public record Judged(List<Call> calls, List<Target> targets) {

    private static final int STEPS = 100;

    public Judged {
        calls = List.copyOf(calls);
        targets = List.copyOf(targets);
    }

    /**
     * Average precision over 101 steps of recall; precision at a recall is the best that is had at it or above (Everingham
     * et al., The PASCAL VOC Challenge, 2010, §4.2, with COCO's number of steps). NaN when there is nothing to find.
     */
    public double averagePrecision() {
        if (targets.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (var point : curve()) {
            sum += point.precision();
        }
        return sum / (STEPS + 1);
    }

    /** Precision at recall 0, 0.01, … 1; 0 where that recall is not reached. */
    public List<CurvePoint> curve() {
        var points = new CurvePoint[STEPS + 1];
        var rates = rates();
        double best = 0;
        double score = 0;
        int i = calls.size() - 1;
        for (int step = STEPS; step >= 0; step--) {
            for (; i >= 0 && rates[i].recall() * STEPS >= step - 1e-9; i--) {
                if (rates[i].precision() >= best) {
                    best = rates[i].precision();
                    score = calls.get(i).score();
                }
            }
            points[step] = new CurvePoint((double) step / STEPS, best, score);
        }
        return List.of(points);
    }

    /** How it fares when what scores less than {@code threshold} is not believed. */
    public Rates at(double threshold) {
        int believed =
                (int) calls.stream().filter(call -> call.score() >= threshold).count();
        int right = (int) calls.stream().limit(believed).filter(Call::right).count();
        return new Rates(right, believed - right, targets.size());
    }

    private Rates[] rates() {
        var rates = new Rates[calls.size()];
        int right = 0;
        for (int i = 0; i < rates.length; i++) {
            right += calls.get(i).right() ? 1 : 0;
            rates[i] = new Rates(right, i + 1 - right, targets.size());
        }
        return rates;
    }

    /**
     * A point of the curve of precision over recall.
     *
     * @param score the threshold that gives it
     */
    public record CurvePoint(double recall, double precision, double score) {}
}
