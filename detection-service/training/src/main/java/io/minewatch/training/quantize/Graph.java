package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network's operators and who feeds whom. */
final class Graph {

    private final ModelProto model;
    private final Map<String, TensorProto> weights = new HashMap<>();
    private final Map<String, List<NodeProto>> readers = new HashMap<>();
    private final Map<NodeProto, Integer> convolutionsToCome = new HashMap<>();

    private Graph(ModelProto model) {
        this.model = model;
        model.getGraph().getInitializerList().forEach(weight -> weights.put(weight.getName(), weight));
        for (var node : nodes()) {
            for (var input : node.getInputList()) {
                readers.computeIfAbsent(input, name -> new ArrayList<>()).add(node);
            }
        }
        for (var node : nodes().reversed()) {
            int after = node.getOutputList().stream()
                    .flatMap(output -> readers(output).stream())
                    .mapToInt(reader -> convolutionsToCome.getOrDefault(reader, 0))
                    .max()
                    .orElse(0);
            convolutionsToCome.put(node, after + (isConvolution(node) ? 1 : 0));
        }
    }

    /** @throws IOException when the bytes are no ONNX file, or one without operators */
    static Graph parse(byte[] onnx) throws IOException {
        try {
            var model = ModelProto.parseFrom(onnx);
            if (model.getGraph().getNodeCount() == 0) {
                throw new IOException("not an ONNX network: it has no operators");
            }
            return new Graph(model);
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("not an ONNX network: " + e.getMessage(), e);
        }
    }

    ModelProto model() {
        return model;
    }

    GraphProto proto() {
        return model.getGraph();
    }

    List<NodeProto> nodes() {
        return model.getGraph().getNodeList();
    }

    List<NodeProto> readers(String tensor) {
        return readers.getOrDefault(tensor, List.of());
    }

    /** The pictures' tensor. */
    String input() {
        return pictures().getName();
    }

    /** How many pictures it wants at once; where that is free, one. */
    int batch() {
        var shape = pictures().getType().getTensorType().getShape();
        return shape.getDimCount() == 0 ? 1 : (int) Math.max(1, shape.getDim(0).getDimValue());
    }

    private ValueInfoProto pictures() {
        return proto().getInputList().stream()
                .filter(input -> !weights.containsKey(input.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the network takes no input"));
    }

    TensorProto weight(String name) {
        var found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("%s is computed, not stored: cannot be a weight".formatted(name));
        }
        return found;
    }

    /** What an operator reads that depends on the picture. */
    List<String> activations(NodeProto node) {
        return node.getInputList().stream()
                .filter(name -> !name.isEmpty() && !weights.containsKey(name))
                .toList();
    }

    /** How many convolutions, this one included, lie between here and the end, on the longest way. */
    int convolutionsToCome(NodeProto node) {
        return convolutionsToCome.getOrDefault(node, 0);
    }

    /** How many convolutions lie between a picture and the end, on the longest way. */
    int convolutions() {
        return convolutionsToCome.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    static boolean isConvolution(NodeProto node) {
        return node.getOpType().equals("Conv");
    }
}
