package io.minewatch.training.loss;

import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Anchors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which anchors are to find which target: those that already do so best (SimOTA, as in YOLOX). A target gets about as many
 * anchors as its best ten overlap it, summed up.
 *
 * @param target of each anchor, or -1
 * @param iou of each anchor's present box with its target
 */
record Assignment(int[] target, double[] iou) {

    private static final double NEAR = 2.5;
    private static final double BOX_WEIGHT = 3;
    private static final double OFF_CENTRE = 1e5;
    private static final int BEST = 10;

    private record Candidate(int anchor, double cost, double iou) {}

    static Assignment of(float[] raw, int from, int outputs, Anchors anchors, List<Target> targets) {
        var chosen = new int[anchors.count()];
        Arrays.fill(chosen, -1);
        var overlaps = new double[anchors.count()];
        var costs = new double[anchors.count()];
        Arrays.fill(costs, Double.MAX_VALUE);
        for (int t = 0; t < targets.size(); t++) {
            var candidates = candidates(raw, from, outputs, anchors, targets.get(t));
            int wanted = (int) candidates.stream()
                    .mapToDouble(Candidate::iou)
                    .boxed()
                    .sorted(Comparator.reverseOrder())
                    .limit(BEST)
                    .mapToDouble(Double::doubleValue)
                    .sum();
            candidates.sort(Comparator.comparingDouble(Candidate::cost));
            for (var candidate : candidates.subList(0, Math.min(Math.max(1, wanted), candidates.size()))) {
                int anchor = candidate.anchor();
                if (candidate.cost() < costs[anchor]) {
                    costs[anchor] = candidate.cost();
                    chosen[anchor] = t;
                    overlaps[anchor] = candidate.iou();
                }
            }
        }
        return new Assignment(chosen, overlaps);
    }

    /** Anchors whose centre lies in the target or near its middle; those that do both come first. */
    private static List<Candidate> candidates(float[] raw, int from, int outputs, Anchors anchors, Target target) {
        var candidates = new ArrayList<Candidate>();
        var box = target.box();
        for (int anchor = 0; anchor < anchors.count(); anchor++) {
            double x = anchors.centreX(anchor);
            double y = anchors.centreY(anchor);
            double reach = NEAR * anchors.stride(anchor);
            boolean inside = box.contains(x, y);
            boolean near = Math.abs(x - box.centreX()) < reach && Math.abs(y - box.centreY()) < reach;
            if (!inside && !near) {
                continue;
            }
            int at = from + anchor * outputs;
            double iou = anchors.decode(raw, at, anchor).iou(box);
            double cost = classCost(raw, at, outputs, target.kind().ordinal()) - BOX_WEIGHT * Math.log(iou + 1e-8);
            candidates.add(new Candidate(anchor, inside && near ? cost : cost + OFF_CENTRE, iou));
        }
        return candidates;
    }

    private static double classCost(float[] raw, int at, int outputs, int kind) {
        double objectness = DetectionLoss.sigmoid(raw[at + 4]);
        double cost = 0;
        for (int c = 0; c < outputs - 5; c++) {
            double p = Math.clamp(Math.sqrt(objectness * DetectionLoss.sigmoid(raw[at + 5 + c])), 1e-6, 1 - 1e-6);
            cost -= c == kind ? Math.log(p) : Math.log(1 - p);
        }
        return cost;
    }
}
