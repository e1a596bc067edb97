package io.minewatch.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.minewatch.training.augment.View;
import io.minewatch.training.geometry.Anchors;
import io.minewatch.training.loss.DetectionLoss;
import io.minewatch.training.onnx.Network;
import io.minewatch.training.onnx.OnnxModel;
import io.minewatch.training.onnx.OnnxTensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step of learning at a time. The weights live here, in plain arrays; PyTorch gets a copy for each step and gives the
 * gradients back.
 */
final class Learner implements AutoCloseable {

    /** The head has new classes to learn; what sees edges and wheels must not be shaken. */
    private static final double HEAD_HASTE = 3;

    /** Three levels of twelve. */
    private static final int CONVOLUTIONS_OF_THE_HEAD = 36;

    private final OnnxModel model;
    private final Network network;
    private final Map<Integer, DetectionLoss> losses = new HashMap<>();
    private final Map<String, Weight> weights = new LinkedHashMap<>();
    private final Set<String> frozen;
    private final Set<String> head;
    private final NDManager tensors = NDManager.newBaseManager();

    Learner(OnnxModel model, Set<String> frozen) {
        this.model = model;
        this.network = new Network(model);
        this.frozen = frozen;
        this.head = model.late(CONVOLUTIONS_OF_THE_HEAD);
        model.weights().forEach((name, tensor) -> weights.put(name, new Weight(tensor.values())));
    }

    /** Learns from some views, squares of one size, and says how wrong it was. */
    double learn(List<View> views, double rate, int step) {
        try (var scope = tensors.newSubManager()) {
            var arrays = new HashMap<String, NDArray>();
            model.weights().forEach((name, tensor) -> {
                var array = scope.create(weight(name).values(), new Shape(tensor.dims()));
                array.setRequiresGradient(learns(name));
                arrays.put(name, array);
            });
            double value;
            try (var collector = scope.getEngine().newGradientCollector()) {
                var output = network.forward(batch(views, scope), arrays);
                var result = lossFor(views).of(output.toFloatArray(), views);
                value = result.value();
                collector.backward(output.mul(scope.create(result.gradient(), output.getShape()))
                        .sum());
            }
            var gradients = new HashMap<String, float[]>();
            arrays.forEach((name, array) -> {
                if (learns(name)) {
                    gradients.put(name, array.getGradient().toFloatArray());
                }
            });
            double shrink = Weight.shrink(gradients.values());
            gradients.forEach((name, gradient) ->
                    weight(name).follow(gradient, shrink, head.contains(name) ? HEAD_HASTE * rate : rate, step));
            return value;
        }
    }

    /** The running mean of the weights: steadier than the weights of any one step. */
    Map<String, OnnxTensor> mean() {
        var mean = new LinkedHashMap<String, OnnxTensor>();
        model.weights()
                .forEach((name, tensor) -> mean.put(
                        name, new OnnxTensor(tensor.dims(), weight(name).mean().clone())));
        return mean;
    }

    Map<String, Weight> weights() {
        return weights;
    }

    private Weight weight(String name) {
        var found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return found;
    }

    private DetectionLoss lossFor(List<View> views) {
        int side = views.getFirst().picture().width();
        return losses.computeIfAbsent(side, s -> new DetectionLoss(new Anchors(s, s)));
    }

    private boolean learns(String name) {
        return !frozen.contains(name) && !name.contains("Resize");
    }

    private static NDArray batch(List<View> views, NDManager scope) {
        var first = views.getFirst().picture();
        int plane = first.width() * first.height();
        var values = new float[views.size() * 3 * plane];
        for (int v = 0; v < views.size(); v++) {
            var bgr = views.get(v).picture().bgr();
            int at = v * 3 * plane;
            for (int i = 0; i < plane; i++) {
                values[at + i] = bgr[3 * i] & 255;
                values[at + plane + i] = bgr[3 * i + 1] & 255;
                values[at + 2 * plane + i] = bgr[3 * i + 2] & 255;
            }
        }
        return scope.create(values, new Shape(views.size(), 3, first.height(), first.width()));
    }

    @Override
    public void close() {
        tensors.close();
    }
}
