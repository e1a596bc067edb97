package io.minewatch.training.loss;

import io.minewatch.training.augment.View;
import io.minewatch.training.geometry.Anchors;
import io.minewatch.training.geometry.Box;
import java.util.List;

/**
 * The loss of YOLOX, and its gradient by the network's raw outputs. Objectness learns from every anchor, class and box
 * from those assigned to a target, and nothing from those that look into an unclear place.
 */
public final class DetectionLoss {

    private static final double BOX_WEIGHT = 5;

    private final Anchors anchors;

    public DetectionLoss(Anchors anchors) {
        this.anchors = anchors;
    }

    /**
     * @param value per assigned anchor
     * @param gradient by the raw outputs, of the same length as these
     */
    public record Result(double value, float[] gradient) {}

    /** @param raw the network's output for all views, one after the other */
    public Result of(float[] raw, List<View> views) {
        int perView = raw.length / views.size();
        int outputs = perView / anchors.count();
        var gradient = new float[raw.length];
        double value = 0;
        int assigned = 0;
        for (int v = 0; v < views.size(); v++) {
            var view = views.get(v);
            var assignment = Assignment.of(raw, v * perView, outputs, anchors, view.targets());
            for (int anchor = 0; anchor < anchors.count(); anchor++) {
                int at = v * perView + anchor * outputs;
                int target = assignment.target()[anchor];
                if (target < 0 && isUnclear(view.unclear(), anchor)) {
                    continue;
                }
                value += binary(raw, at + 4, target < 0 ? 0 : 1, gradient);
                if (target >= 0) {
                    assigned++;
                    var wanted = view.targets().get(target);
                    double iou = assignment.iou()[anchor];
                    for (int c = 0; c < outputs - 5; c++) {
                        value += binary(raw, at + 5 + c, c == wanted.kind().ordinal() ? iou : 0, gradient);
                    }
                    var box = anchors.decode(raw, at, anchor);
                    value += BOX_WEIGHT * BoxLoss.of(box, wanted.box());
                    BoxLoss.addGradient(box, wanted.box(), anchors.stride(anchor), BOX_WEIGHT, gradient, at);
                }
            }
        }
        double share = 1.0 / Math.max(1, assigned);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= (float) share;
        }
        return new Result(value * share, gradient);
    }

    private boolean isUnclear(List<Box> unclear, int anchor) {
        double x = anchors.centreX(anchor);
        double y = anchors.centreY(anchor);
        for (var box : unclear) {
            if (box.contains(x, y)) {
                return true;
            }
        }
        return false;
    }

    /** Cross entropy of one logit; adds its gradient. */
    private static double binary(float[] raw, int at, double wanted, float[] gradient) {
        double logit = raw[at];
        gradient[at] += (float) (sigmoid(logit) - wanted);
        return Math.max(logit, 0) - logit * wanted + Math.log1p(Math.exp(-Math.abs(logit)));
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
