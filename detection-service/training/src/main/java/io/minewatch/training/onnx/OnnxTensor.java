package io.minewatch.training.onnx;

import java.util.Arrays;

/**
 * A weight of the network.
 *
 * @param values in row-major order
 */
public record OnnxTensor(long[] dims, float[] values) {

    public OnnxTensor {
        if (Arrays.stream(dims).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(
                    "%d values do not fill %s".formatted(values.length, Arrays.toString(dims)));
        }
    }

    /** A tensor of the given rows of this one's first dimension, in the given order. */
    public OnnxTensor rows(int... rows) {
        int width = values.length / (int) dims[0];
        var picked = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, picked, i * width, width);
        }
        var newDims = dims.clone();
        newDims[0] = rows.length;
        return new OnnxTensor(newDims, picked);
    }
}
