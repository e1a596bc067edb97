package io.minewatch.detection.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How small a machine may be and still be found. */
public final class SmallestSize {

    /** What counts as found reliably. */
    public static final double RECALL = 0.8;

    private static final double FIRST_BORDER = 8;
    private static final int BORDERS = 13;

    /** Recall among fewer is chance. */
    private static final int LEAST_TARGETS = 10;

    private SmallestSize() {}

    /** Recall in steps of half an octave from 8 to 512 pixels of the network's input, with what is below and above. */
    public static List<RecallAtSize> curve(List<Target> targets, double threshold) {
        var curve = new ArrayList<RecallAtSize>();
        double from = 0;
        for (int i = 0; i <= BORDERS; i++) {
            double to = i == BORDERS ? Double.MAX_VALUE : Math.rint(FIRST_BORDER * Math.pow(2, i / 2.0));
            var range = new SizeRange("", from, to);
            var these = targets.stream()
                    .filter(target -> range.holds(target.inputSize()))
                    .toList();
            int found = (int)
                    these.stream().filter(target -> target.isFound(threshold)).count();
            curve.add(new RecallAtSize(from, to, these.size(), found));
            from = to;
        }
        return curve;
    }

    /**
     * The lower end of the smallest step in which {@link #RECALL} is reached, and in the next larger one as well; steps
     * with fewer than ten to find say nothing.
     *
     * @return pixels of the network's input; empty when no step reaches it, or too few machines were there to tell
     */
    public static OptionalDouble of(List<RecallAtSize> curve) {
        for (int i = 1; i < curve.size(); i++) {
            boolean goesOn = i + 1 == curve.size() || curve.get(i + 1).isThin() || isReached(curve.get(i + 1));
            if (!curve.get(i).isThin() && isReached(curve.get(i)) && goesOn) {
                return OptionalDouble.of(curve.get(i).from());
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean isReached(RecallAtSize step) {
        return step.found() >= RECALL * step.targets();
    }

    /**
     * Recall of those of about one size.
     *
     * @param from pixels of the network's input, inclusive
     * @param to exclusive
     */
    public record RecallAtSize(double from, double to, int targets, int found) {

        boolean isThin() {
            return targets < LEAST_TARGETS;
        }
    }
}
