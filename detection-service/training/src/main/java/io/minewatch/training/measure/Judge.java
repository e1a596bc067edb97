package io.minewatch.training.measure;

import io.minewatch.training.Kind;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.geometry.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares what was found with what is there, one class at a time.
 *
 * <p>Detections of a class whose labels are incomplete in a picture are dropped unless they hit: an unlabelled car is no
 * false alarm. So are those on an unclear place.
 */
final class Judge {

    private static final double HIT = 0.5;
    private static final double ON_UNCLEAR = 0.5;
    private static final int SMALL = 40;
    private static final int MEDIUM = 96;

    /**
     * One picture with what was found in it.
     *
     * @param found boxes in parts of the picture
     * @param scaleX pixels of the network's input per picture's width
     */
    record Exhibit(LabelledPicture picture, List<Detection> found, double scaleX, double scaleY) {}

    private record Call(double score, boolean right, double size) {}

    private final Kind kind;
    private final List<Call> calls = new ArrayList<>();
    private final List<Double> truths = new ArrayList<>();

    Judge(Kind kind) {
        this.kind = kind;
    }

    void see(Exhibit exhibit) {
        var open = new ArrayList<Target>(exhibit.picture().targets().stream()
                .filter(target -> target.kind() == kind)
                .toList());
        open.forEach(target -> truths.add(size(target.box(), exhibit)));
        boolean complete = exhibit.picture().complete().contains(kind);
        for (var detection : exhibit.found()) {
            if (detection.kind() != kind.ordinal()) {
                continue;
            }
            var hit = open.stream()
                    .filter(target -> target.box().iou(detection.box()) >= HIT)
                    .max(Comparator.comparingDouble(target -> target.box().iou(detection.box())));
            if (hit.isPresent()) {
                open.remove(hit.get());
                calls.add(new Call(detection.score(), true, size(hit.get().box(), exhibit)));
            } else if (complete && !isUnclear(exhibit.picture(), detection.box())) {
                calls.add(new Call(detection.score(), false, 0));
            }
        }
    }

    /** The lowest score from which on the given part of what is found is right; without one, that of the best balance. */
    double threshold(double precision) {
        sort();
        int right = 0;
        int lowest = -1;
        int lowestRight = 0;
        int balanced = -1;
        int balancedRight = 0;
        double best = -1;
        for (int i = 0; i < calls.size(); i++) {
            right += calls.get(i).right() ? 1 : 0;
            if (right >= precision * (i + 1)) {
                lowest = i;
                lowestRight = right;
            }
            double f1 = 2.0 * right / (i + 1 + truths.size());
            if (f1 > best) {
                best = f1;
                balanced = i;
                balancedRight = right;
            }
        }
        int at = lowest >= 0 && 2 * lowestRight > balancedRight ? lowest : balanced;
        return at < 0 ? 1 : calls.get(at).score();
    }

    ClassScore score(double threshold) {
        sort();
        var precisions = new double[calls.size()];
        var recalls = new double[calls.size()];
        int right = 0;
        int at = -1;
        for (int i = 0; i < calls.size(); i++) {
            right += calls.get(i).right() ? 1 : 0;
            precisions[i] = (double) right / (i + 1);
            recalls[i] = truths.isEmpty() ? 0 : (double) right / truths.size();
            at = calls.get(i).score() >= threshold ? i : at;
        }
        return new ClassScore(
                truths.size(),
                averagePrecision(precisions, recalls),
                threshold,
                at < 0 ? Double.NaN : precisions[at],
                at < 0 ? 0 : recalls[at],
                recall(0, SMALL, threshold),
                recall(SMALL, MEDIUM, threshold),
                recall(MEDIUM, Double.MAX_VALUE, threshold));
    }

    private void sort() {
        calls.sort(Comparator.comparingDouble(Call::score).reversed());
    }

    static double averagePrecision(double[] precisions, double[] recalls) {
        double sum = 0;
        double best = 0;
        int i = precisions.length - 1;
        for (int step = 100; step >= 0; step--) {
            while (i >= 0 && recalls[i] >= step / 100.0) {
                best = Math.max(best, precisions[i--]);
            }
            sum += best;
        }
        return sum / 101;
    }

    private double recall(double from, double to, double threshold) {
        long all = truths.stream().filter(size -> size >= from && size < to).count();
        long found = calls.stream()
                .filter(call -> call.right() && call.score() >= threshold && call.size() >= from && call.size() < to)
                .count();
        return all == 0 ? Double.NaN : (double) found / all;
    }

    private static double size(Box box, Exhibit exhibit) {
        return box.scaled(exhibit.scaleX(), exhibit.scaleY()).size();
    }

    private static boolean isUnclear(LabelledPicture picture, Box box) {
        return picture.unclear().stream().anyMatch(unclear -> unclear.overlap(box) > ON_UNCLEAR * box.area());
    }
}
