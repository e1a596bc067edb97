package io.minewatch.training.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs an ONNX graph operator by operator on PyTorch, so that gradients flow back into its weights.
 *
 * <p>It gives logits where the file gives probabilities: a loss on a sigmoid that has gone flat learns nothing.
 */
public final class Network {

    private final OnnxModel model;
    private final List<OnnxNode> nodes;
    private final Set<String> probabilities = new HashSet<>();

    public Network(OnnxModel model) {
        this.model = model;
        this.nodes = model.nodes();
        nodes.stream()
                .filter(node -> node.operator().equals("Concat"))
                .forEach(node -> probabilities.addAll(node.inputs()));
    }

    /**
     * @param pictures batch, 3, height, width; BGR, 0 to 255
     * @param weights every weight of the model by its name
     * @return batch, anchors, 4 + 1 + classes: box, objectness and class logits
     */
    public NDArray forward(NDArray pictures, Map<String, NDArray> weights) {
        var values = new HashMap<String, NDArray>(weights);
        values.put("images", pictures);
        for (var node : nodes) {
            values.put(node.output(), compute(node, values));
        }
        return of(values, "output");
    }

    private NDArray compute(OnnxNode node, Map<String, NDArray> values) {
        var first = of(values, node.inputs().getFirst());
        return switch (node.operator()) {
            case "Conv" -> conv(node, first, values);
            case "Sigmoid" -> probabilities.contains(node.output()) ? first : Activation.sigmoid(first);
            case "Mul" -> first.mul(of(values, node.inputs().get(1)));
            case "Add" -> first.add(of(values, node.inputs().get(1)));
            case "Concat" ->
                NDArrays.concat(
                        new NDList(node.inputs().stream()
                                .map(input -> of(values, input))
                                .toList()),
                        (int) node.number("axis", 0));
            case "MaxPool" ->
                Pool.maxPool2d(
                        first,
                        shape(node, "kernel_shape", 2),
                        shape(node, "strides", 2),
                        shape(node, "pads", 2),
                        false);
            case "Resize" -> doubled(first);
            case "Slice" -> everySecond(node, first);
            case "Reshape" ->
                first.reshape(first.getShape().get(0), first.getShape().get(1), -1);
            case "Transpose" ->
                first.transpose(Arrays.stream(node.numbers("perm"))
                        .mapToInt(axis -> (int) axis)
                        .toArray());
            default -> throw new IllegalArgumentException("cannot learn through " + node.operator());
        };
    }

    private static NDArray conv(OnnxNode node, NDArray input, Map<String, NDArray> values) {
        return Conv2d.conv2d(
                        input,
                        of(values, node.inputs().get(1)),
                        of(values, node.inputs().get(2)),
                        shape(node, "strides", 2),
                        shape(node, "pads", 2),
                        shape(node, "dilations", 2),
                        (int) node.number("group", 1))
                .singletonOrThrow();
    }

    /** Nearest neighbour, twice the size: the one kind of Resize that this family of networks has. */
    private static NDArray doubled(NDArray input) {
        var shape = input.getShape();
        long height = shape.get(2);
        long width = shape.get(3);
        return input.reshape(shape.get(0), shape.get(1), height, 1, width, 1)
                .broadcast(new Shape(shape.get(0), shape.get(1), height, 2, width, 2))
                .reshape(shape.get(0), shape.get(1), 2 * height, 2 * width);
    }

    private NDArray everySecond(OnnxNode node, NDArray input) {
        long start = model.constant(node.inputs().get(1))[0];
        long axis = model.constant(node.inputs().get(3))[0];
        long step = model.constant(node.inputs().get(4))[0];
        return input.get(new NDIndex(":, :, " + (axis == 2 ? start + "::" + step : ":, " + start + "::" + step)));
    }

    private static NDArray of(Map<String, NDArray> values, String name) {
        var found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("used before it was computed: " + name);
        }
        return found;
    }

    private static Shape shape(OnnxNode node, String name, int length) {
        return new Shape(Arrays.copyOf(node.numbers(name), length));
    }
}
