package io.minewatch.detection.measure;

import io.minewatch.detection.inference.Calibration;
import io.minewatch.detection.measure.Isotonic.Step;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out what raw scores are worth: which share of the detections of a score is right.
 *
 * <p>Isotonic regression, so that a higher score is never worth less (Zadrozny and Elkan, Transforming Classifier Scores
 * into Accurate Multiclass Probability Estimates, 2002), thinned out to a few points between which one goes straight, so
 * that it is never worth the same either: the order of the detections stays what it was.
 */
public final class CalibrationFit {

    private static final int MOST_POINTS = 12;

    /** A point rests on so many calls at least. */
    private static final int LEAST_CALLS = 10;

    private CalibrationFit() {}

    /**
     * Fits the points of one class.
     *
     * @param calls in any order, from pictures that the network did not learn from
     * @return at most twelve points, both coordinates rising strictly within (0, 1), as {@link Calibration} takes them;
     *     none when there are too few calls to say anything
     */
    public static List<Calibration.Point> of(List<Call> calls) {
        if (calls.size() < LEAST_CALLS) {
            return List.of();
        }
        var counted = calls.stream()
                .sorted(Comparator.comparingDouble(Call::score))
                .map(Step::of)
                .toList();
        var steps = Isotonic.coarser(Isotonic.rising(ties(counted)), MOST_POINTS, LEAST_CALLS);
        return Isotonic.rising(steps.stream().map(CalibrationFit::cautious).toList()).stream()
                .filter(step -> step.score() > 0 && step.score() < 1)
                .map(step -> new Calibration.Point(step.score(), step.share()))
                .toList();
    }

    /** Equal scores are one step: which of them was right came by chance. */
    private static List<Step> ties(List<Step> counted) {
        var steps = new java.util.ArrayList<Step>();
        for (var step : counted) {
            if (!steps.isEmpty() && steps.getLast().score() == step.score()) {
                steps.add(steps.removeLast().with(step));
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Step cautious(Step step) {
        return new Step(step.scores(), step.cautiousShare() * step.count(), step.count());
    }
}
