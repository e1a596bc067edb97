package io.minewatch.training.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;

/** The numbers of the protobuf fields of {@code onnx.proto3} that we touch, and the messages that we write. */
final class Fields {

    static final int GRAPH = 7;
    static final int NODES = 1;
    static final int INITIALIZERS = 5;
    static final int INPUTS = 11;
    static final int OUTPUTS = 12;
    static final int VALUE_INFOS = 13;
    static final int NODE_INPUTS = 1;
    static final int NODE_OUTPUTS = 2;
    static final int NODE_OPERATOR = 4;
    static final int NODE_ATTRIBUTES = 5;
    static final int ATTRIBUTE_NAME = 1;
    static final int ATTRIBUTE_INT = 3;
    static final int ATTRIBUTE_INTS = 8;
    static final int TENSOR_DIMS = 1;
    static final int TENSOR_TYPE = 2;
    static final int TENSOR_NAME = 8;
    static final int TENSOR_RAW = 9;

    private Fields() {}

    static UnknownFieldSet tensor(String name, int type, long[] dims, ByteString raw) {
        var shape = Field.newBuilder();
        for (long dim : dims) {
            shape.addVarint(dim);
        }
        return UnknownFieldSet.newBuilder()
                .addField(TENSOR_DIMS, shape.build())
                .addField(TENSOR_TYPE, varint(type))
                .addField(TENSOR_NAME, bytes(ByteString.copyFromUtf8(name)))
                .addField(TENSOR_RAW, bytes(raw))
                .build();
    }

    /** ValueInfoProto(name, TypeProto(tensor(element type, shape))). */
    static UnknownFieldSet valueInfo(String name, int type, long[] dims) {
        var shape = Field.newBuilder();
        for (long dim : dims) {
            shape.addLengthDelimited(message(1, varint(dim)).toByteString());
        }
        var tensor = UnknownFieldSet.newBuilder()
                .addField(1, varint(type))
                .addField(2, bytes(message(1, shape.build()).toByteString()))
                .build();
        return UnknownFieldSet.newBuilder()
                .addField(1, bytes(ByteString.copyFromUtf8(name)))
                .addField(2, bytes(message(1, bytes(tensor.toByteString())).toByteString()))
                .build();
    }

    private static UnknownFieldSet message(int field, Field value) {
        return UnknownFieldSet.newBuilder().addField(field, value).build();
    }

    private static Field varint(long value) {
        return Field.newBuilder().addVarint(value).build();
    }

    private static Field bytes(ByteString value) {
        return Field.newBuilder().addLengthDelimited(value).build();
    }
}
