package io.minewatch.training.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a network that knows COCO's 80 classes our head, keeping what it knows of trucks, boats and people.
 *
 * <p>COCO has neither excavators nor loaders. They start as trucks, whose look they share more than any other's, pushed
 * down so far that they stay silent until they are taught.
 */
public final class CocoHead {

    /** COCO's truck, truck, truck, boat, car, bus, person. */
    private static final int[] ROWS = {7, 7, 7, 8, 2, 5, 0};

    private static final int UNKNOWN = 2;
    private static final float SILENCE = 3f;

    private CocoHead() {}

    /** The weights that change. */
    public static Map<String, OnnxTensor> toOurClasses(OnnxModel coco) {
        var changed = new LinkedHashMap<String, OnnxTensor>();
        for (int level = 0; level < 3; level++) {
            var weight = "head.cls_preds.%d.weight".formatted(level);
            var bias = "head.cls_preds.%d.bias".formatted(level);
            changed.put(weight, coco.weight(weight).rows(ROWS));
            var biases = coco.weight(bias).rows(ROWS);
            for (int i = 0; i < UNKNOWN; i++) {
                biases.values()[i] -= SILENCE;
            }
            changed.put(bias, biases);
        }
        return changed;
    }
}
