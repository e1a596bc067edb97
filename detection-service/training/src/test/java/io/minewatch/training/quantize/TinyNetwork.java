package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.minewatch.training.picture.Picture;
import java.util.Random;

/** A network of our kind as small as can be: a convolution, one of single channels, and one that predicts. */
final class TinyNetwork {

    static final int SIDE = 16;
    private static final int CHANNELS = 8;

    private TinyNetwork() {}

    static byte[] onnx() {
        var random = new Random(1);
        var graph = GraphProto.newBuilder()
                .addInput(floats("images", 3))
                .addOutput(floats("output", 2))
                .addInitializer(Tensors.floats("w1", noise(random, CHANNELS * 27, 0.002), CHANNELS, 3, 3, 3))
                .addInitializer(Tensors.floats("b1", noise(random, CHANNELS, 0.2), CHANNELS))
                .addInitializer(Tensors.floats("w2", noise(random, CHANNELS * 9, 0.5), CHANNELS, 1, 3, 3))
                .addInitializer(Tensors.floats("b2", noise(random, CHANNELS, 0.2), CHANNELS))
                .addInitializer(Tensors.floats("w3", noise(random, 2 * CHANNELS, 0.5), 2, CHANNELS, 1, 1))
                .addInitializer(Tensors.floats("b3", noise(random, 2, 0.2), 2))
                .addNode(convolution("images", 1, 1))
                .addNode(node("Sigmoid", "s1", "c1"))
                .addNode(node("Mul", "a1", "c1", "s1"))
                .addNode(convolution("a1", 2, CHANNELS))
                .addNode(node("Sigmoid", "s2", "c2"))
                .addNode(node("Mul", "a2", "c2", "s2"))
                .addNode(node("Add", "sum", "a1", "a2"))
                .addNode(convolution("sum", 3, 1))
                .addNode(node("Sigmoid", "output", "c3"));
        return ModelProto.newBuilder()
                .setIrVersion(6)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(11))
                .setGraph(graph.setName("tiny"))
                .build()
                .toByteArray();
    }

    static Input picture(long seed) {
        var bgr = new byte[3 * SIDE * SIDE];
        new Random(seed).nextBytes(bgr);
        return new Input(new Picture(SIDE, SIDE, bgr));
    }

    private static NodeProto.Builder convolution(String input, int number, int groups) {
        int kernel = number == 3 ? 1 : 3;
        return node("Conv", "c" + number, input, "w" + number, "b" + number)
                .addAttribute(ints("kernel_shape", kernel, kernel))
                .addAttribute(ints("pads", kernel / 2, kernel / 2, kernel / 2, kernel / 2))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("group")
                        .setType(AttributeType.INT)
                        .setI(groups));
    }

    private static AttributeProto.Builder ints(String name, long... values) {
        var attribute = AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute;
    }

    private static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder().setOpType(operator).addOutput(output).addAllInput(java.util.List.of(inputs));
    }

    private static ValueInfoProto.Builder floats(String name, int channels) {
        var shape = TensorShapeProto.newBuilder();
        for (long side : new long[] {1, channels, SIDE, SIDE}) {
            shape.addDim(Dimension.newBuilder().setDimValue(side));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT.getNumber())
                                .setShape(shape)));
    }

    private static float[] noise(Random random, int count, double size) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (size * random.nextGaussian());
        }
        return values;
    }
}
