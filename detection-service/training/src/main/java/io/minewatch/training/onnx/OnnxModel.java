package io.minewatch.training.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ONNX file whose weights can be taken out and put back, everything else left as it is.
 *
 * <p>It reads the few protobuf fields it needs by number: the ONNX schema is not on Maven Central by itself.
 */
public final class OnnxModel {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final String CLASSES = "head.cls_preds.0.weight";

    private final UnknownFieldSet model;
    private final Map<String, OnnxTensor> weights;
    private final Map<String, long[]> constants;

    private OnnxModel(UnknownFieldSet model, Map<String, OnnxTensor> weights, Map<String, long[]> constants) {
        this.model = model;
        this.weights = weights;
        this.constants = constants;
    }

    public static OnnxModel read(Path file) throws IOException {
        return parse(Files.readAllBytes(file));
    }

    public static OnnxModel parse(byte[] bytes) throws IOException {
        var model = UnknownFieldSet.parseFrom(bytes);
        var weights = new LinkedHashMap<String, OnnxTensor>();
        var constants = new LinkedHashMap<String, long[]>();
        for (var initializer : messages(graph(model), Fields.INITIALIZERS)) {
            var name = text(initializer, Fields.TENSOR_NAME);
            var raw = raw(initializer);
            switch ((int) number(initializer, Fields.TENSOR_TYPE)) {
                case FLOAT -> {
                    var values = new float[raw.remaining() / Float.BYTES];
                    raw.asFloatBuffer().get(values);
                    if (values.length > 0) {
                        weights.put(name, new OnnxTensor(numbers(initializer, Fields.TENSOR_DIMS), values));
                    }
                }
                case INT64 -> {
                    var values = new long[raw.remaining() / Long.BYTES];
                    raw.asLongBuffer().get(values);
                    constants.put(name, values);
                }
                default -> throw new IOException("weight %s is neither float nor int64".formatted(name));
            }
        }
        return new OnnxModel(model, weights, constants);
    }

    /** Every float weight by its name, in the file's order. */
    public Map<String, OnnxTensor> weights() {
        return weights;
    }

    public OnnxTensor weight(String name) {
        return present(weights, name);
    }

    long[] constant(String name) {
        return present(constants, name);
    }

    /** The operators, in an order in which they can be computed. */
    public List<OnnxNode> nodes() {
        return messages(graph(model), Fields.NODES).stream()
                .map(OnnxModel::node)
                .toList();
    }

    /** The weights of the first convolutions: edges and colours, which need no new lesson. */
    public Set<String> early(int convolutions) {
        return nodes().stream()
                .filter(node -> node.operator().equals("Conv"))
                .limit(convolutions)
                .flatMap(node -> node.inputs().stream().skip(1))
                .collect(Collectors.toSet());
    }

    /** The weights of the last convolutions, in the order of the graph. */
    public Set<String> late(int convolutions) {
        var all =
                nodes().stream().filter(node -> node.operator().equals("Conv")).toList();
        return all.subList(all.size() - convolutions, all.size()).stream()
                .flatMap(node -> node.inputs().stream().skip(1))
                .collect(Collectors.toSet());
    }

    public int classes() {
        return (int) weight(CLASSES).dims()[0];
    }

    /** The same graph with other weights, for pictures of another size. Weights that are not named stay. */
    public byte[] with(Map<String, OnnxTensor> changed, int width, int height) {
        var all = new LinkedHashMap<>(weights);
        all.putAll(changed);
        int outputs = 5 + (int) present(all, CLASSES).dims()[0];
        var initializers = Field.newBuilder();
        for (var initializer : messages(graph(model), Fields.INITIALIZERS)) {
            var name = text(initializer, Fields.TENSOR_NAME);
            var weight = all.get(name);
            var reshape = constants.get(name);
            if (weight != null) {
                initializer = tensor(name, weight);
            } else if (reshape != null && reshape.length == 3) {
                initializer = shape(name, 1, outputs, -1);
            }
            initializers.addLengthDelimited(initializer.toByteString());
        }
        long anchors = 0;
        for (int stride : new int[] {8, 16, 32}) {
            anchors += (long) (width / stride) * (height / stride);
        }
        var graph = graph(model).toBuilder().clearField(Fields.VALUE_INFOS);
        graph.clearField(Fields.INITIALIZERS).addField(Fields.INITIALIZERS, initializers.build());
        graph.clearField(Fields.INPUTS).addField(Fields.INPUTS, floats("images", 1, 3, height, width));
        graph.clearField(Fields.OUTPUTS).addField(Fields.OUTPUTS, floats("output", 1, anchors, outputs));
        return model.toBuilder()
                .clearField(Fields.GRAPH)
                .addField(
                        Fields.GRAPH,
                        Field.newBuilder()
                                .addLengthDelimited(graph.build().toByteString())
                                .build())
                .build()
                .toByteArray();
    }

    private static <T> T present(Map<String, T> values, String name) {
        var found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("not a network that we know: it has no " + name);
        }
        return found;
    }

    private static OnnxNode node(UnknownFieldSet node) {
        var numbers = new LinkedHashMap<String, long[]>();
        for (var attribute : messages(node, Fields.NODE_ATTRIBUTES)) {
            var list = numbers(attribute, Fields.ATTRIBUTE_INTS);
            var single = numbers(attribute, Fields.ATTRIBUTE_INT);
            numbers.put(text(attribute, Fields.ATTRIBUTE_NAME), list.length > 0 ? list : single);
        }
        numbers.values().removeIf(values -> values.length == 0);
        var inputs = node.getField(Fields.NODE_INPUTS).getLengthDelimitedList().stream()
                .map(ByteString::toStringUtf8)
                .toList();
        return new OnnxNode(text(node, Fields.NODE_OPERATOR), inputs, text(node, Fields.NODE_OUTPUTS), numbers);
    }

    private static UnknownFieldSet tensor(String name, OnnxTensor tensor) {
        var raw = ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(tensor.values());
        return Fields.tensor(name, FLOAT, tensor.dims(), ByteString.copyFrom(raw));
    }

    private static UnknownFieldSet shape(String name, long... shape) {
        var raw = ByteBuffer.allocate(shape.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(shape);
        return Fields.tensor(name, INT64, new long[] {shape.length}, ByteString.copyFrom(raw));
    }

    private static Field floats(String name, long... dims) {
        return Field.newBuilder()
                .addLengthDelimited(Fields.valueInfo(name, FLOAT, dims).toByteString())
                .build();
    }

    private static UnknownFieldSet graph(UnknownFieldSet model) {
        return messages(model, Fields.GRAPH).getFirst();
    }

    private static List<UnknownFieldSet> messages(UnknownFieldSet parent, int field) {
        var found = new ArrayList<UnknownFieldSet>();
        for (var bytes : parent.getField(field).getLengthDelimitedList()) {
            try {
                found.add(UnknownFieldSet.parseFrom(bytes));
            } catch (IOException e) {
                throw new IllegalArgumentException("not an ONNX file", e);
            }
        }
        return found;
    }

    private static String text(UnknownFieldSet parent, int field) {
        return parent.getField(field).getLengthDelimitedList().getFirst().toStringUtf8();
    }

    private static long number(UnknownFieldSet parent, int field) {
        return parent.getField(field).getVarintList().getFirst();
    }

    private static long[] numbers(UnknownFieldSet parent, int field) {
        return parent.getField(field).getVarintList().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static ByteBuffer raw(UnknownFieldSet tensor) {
        var raw = tensor.getField(Fields.TENSOR_RAW).getLengthDelimitedList();
        return raw.isEmpty()
                ? ByteBuffer.allocate(0)
                : raw.getFirst().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }
}
