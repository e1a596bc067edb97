package io.minewatch.training.quantize;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Stored tensors, to and from plain arrays. No dimensions at all make a single number. */
final class Tensors {

    private Tensors() {}

    static float[] floats(TensorProto tensor) {
        if (tensor.getDataType() != DataType.FLOAT.getNumber()) {
            throw new IllegalArgumentException("%s is not in float: quantized before?".formatted(tensor.getName()));
        }
        if (tensor.getRawData().isEmpty()) {
            var values = new float[tensor.getFloatDataCount()];
            Arrays.setAll(new Object[values.length], i -> values[i] = tensor.getFloatData(i));
            return values;
        }
        var buffer = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var values = new float[buffer.remaining() / Float.BYTES];
        buffer.asFloatBuffer().get(values);
        return values;
    }

    static TensorProto floats(String name, float[] values, long... dims) {
        var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor(name, DataType.FLOAT, raw.array(), dims);
    }

    static TensorProto ints(String name, int[] values, long... dims) {
        var raw = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asIntBuffer().put(values);
        return tensor(name, DataType.INT32, raw.array(), dims);
    }

    static TensorProto signed(String name, byte[] values, long... dims) {
        return tensor(name, DataType.INT8, values, dims);
    }

    static TensorProto unsigned(String name, int value) {
        return tensor(name, DataType.UINT8, new byte[] {(byte) value});
    }

    private static TensorProto tensor(String name, DataType type, byte[] raw, long... dims) {
        var tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        for (long dim : dims) {
            tensor.addDims(dim);
        }
        return tensor.setRawData(ByteString.copyFrom(raw)).build();
    }
}
