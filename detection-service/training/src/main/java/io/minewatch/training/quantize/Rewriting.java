package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a graph anew with {@code QuantizeLinear} and {@code DequantizeLinear} round what runs on bytes.
 *
 * <p>ONNX Runtime takes {@code Dequantize, operator, Quantize} for one operator on bytes. So whatever a byte operator
 * gives is quantized at once, and everybody reads it back from there.
 */
final class Rewriting {

    /** The first with steps per channel; none of our operators means anything else than in opset 11. */
    private static final int OPSET = 13;

    private static final int IR_VERSION = 7;

    private final Graph graph;
    private final Map<String, Scale> scales;
    private final Recipe recipe;
    private final GraphProto.Builder written;

    private Rewriting(Graph graph, Map<String, Scale> scales, Recipe recipe) {
        this.graph = graph;
        this.scales = scales;
        this.recipe = recipe;
        this.written = graph.proto().toBuilder().clearNode().clearInitializer().clearValueInfo();
    }

    /** @param scales of every tensor that becomes bytes, see {@link Scales} */
    static ModelProto of(Graph graph, Map<String, Scale> scales, Recipe recipe) {
        var rewriting = new Rewriting(graph, scales, recipe);
        rewriting.write();
        return graph.model().toBuilder()
                .setIrVersion(Math.max(IR_VERSION, graph.model().getIrVersion()))
                .clearOpsetImport()
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(rewriting.written)
                .build();
    }

    private void write() {
        quantize(graph.input());
        for (var node : graph.nodes()) {
            var rewired = node.toBuilder();
            for (int i = 0; i < node.getInputCount(); i++) {
                rewired.setInput(i, readable(node.getInput(i)));
            }
            if (recipe.inBytes(node, graph) && Graph.isConvolution(node)) {
                convolution(node, rewired);
            }
            written.addNode(rewired);
            node.getOutputList().forEach(this::quantize);
        }
        var used = written.getNodeList().stream()
                .flatMap(node -> node.getInputList().stream())
                .collect(Collectors.toSet());
        graph.proto().getInitializerList().stream()
                .filter(weight -> used.contains(weight.getName()))
                .forEach(written::addInitializer);
    }

    private String readable(String tensor) {
        return scales.containsKey(tensor) ? tensor + "_read" : tensor;
    }

    private void quantize(String tensor) {
        var scale = scales.get(tensor);
        if (scale == null) {
            return;
        }
        store(Tensors.floats(tensor + "_step", new float[] {scale.step()}));
        store(Tensors.unsigned(tensor + "_zero", scale.zero()));
        var parameters = List.of(tensor + "_step", tensor + "_zero");
        add("QuantizeLinear", tensor, parameters, tensor + "_bytes");
        add("DequantizeLinear", tensor + "_bytes", parameters, tensor + "_read");
    }

    private void convolution(NodeProto node, NodeProto.Builder rewired) {
        var name = node.getOutput(0);
        var weight = graph.weight(node.getInput(1));
        var bias = graph.weight(node.getInput(2));
        float inputStep = Objects.requireNonNull(scales.get(node.getInput(0))).step();
        var whole = Weights.of(Tensors.floats(weight), Tensors.floats(bias), inputStep);
        int channels = whole.steps().length;
        var biasSteps = new float[channels];
        for (int i = 0; i < channels; i++) {
            biasSteps[i] = whole.steps()[i] * inputStep;
        }
        var dims = weight.getDimsList().stream().mapToLong(Long::longValue).toArray();
        store(Tensors.signed(name + "_weight_bytes", whole.weights(), dims));
        store(Tensors.floats(name + "_weight_step", whole.steps(), channels));
        store(Tensors.signed(name + "_weight_zero", new byte[channels], channels));
        store(Tensors.ints(name + "_bias_ints", whole.biases(), channels));
        store(Tensors.floats(name + "_bias_step", biasSteps, channels));
        store(Tensors.ints(name + "_bias_zero", new int[channels], channels));
        perChannel(name + "_weight_bytes", name + "_weight", name + "_weight_read");
        perChannel(name + "_bias_ints", name + "_bias", name + "_bias_read");
        rewired.setInput(1, name + "_weight_read").setInput(2, name + "_bias_read");
    }

    private void perChannel(String whole, String parameters, String output) {
        add("DequantizeLinear", whole, List.of(parameters + "_step", parameters + "_zero"), output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(AttributeType.INT)
                        .setI(0));
    }

    private NodeProto.Builder add(String operator, String input, List<String> parameters, String output) {
        return written.addNodeBuilder()
                .setName(output)
                .setOpType(operator)
                .addInput(input)
                .addAllInput(parameters)
                .addOutput(output);
    }

    private void store(TensorProto tensor) {
        written.addInitializer(tensor);
    }
}
