package io.minewatch.detection.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * Takes one rectangle of a picture after another through a network.
 *
 * <p>Input and output stay in the same memory from pass to pass, so one thread only; close it.
 */
final class Pass implements AutoCloseable {

    private final Network network;
    private final Letterbox letterbox;
    private final YoloxDecoder decoder;
    private final Doubles doubles;
    private final FloatBuffer outputs;
    private final Map<String, OnnxTensor> input;
    private final Map<String, OnnxTensor> output;

    Pass(Network network) {
        var model = network.model();
        this.network = network;
        this.letterbox = new Letterbox(model);
        this.decoder = new YoloxDecoder(model);
        this.doubles = new Doubles(model.doublesIou());
        this.outputs = ByteBuffer.allocateDirect(decoder.rows() * decoder.columns() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        this.input = Map.of(
                network.session().getInputNames().iterator().next(),
                tensor(letterbox.input(), 1, 3, model.inputHeight(), model.inputWidth()));
        this.output = Map.of(
                network.session().getOutputNames().iterator().next(),
                tensor(outputs, 1, decoder.rows(), decoder.columns()));
    }

    /** What is in a rectangle of a picture, normalised to the rectangle, surest first, without doubles. */
    List<Detection> over(Picture picture, Crop crop, double leastScore) {
        return over(picture, crop, 1, leastScore);
    }

    /** The same, with the rectangle as small as if seen from farther away: {@code fill} is its share of the input. */
    List<Detection> over(Picture picture, Crop crop, double fill, double leastScore) {
        letterbox.fit(picture, crop, fill);
        try {
            network.session().run(input, output).close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a picture", e);
        }
        return doubles.remove(decoder.decode(outputs, letterbox.scale(), crop.w(), crop.h(), leastScore));
    }

    private static OnnxTensor tensor(FloatBuffer memory, long... shape) {
        try {
            return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), memory, shape);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime takes no memory for a network's input or output", e);
        }
    }

    @Override
    public void close() {
        input.values().forEach(OnnxTensor::close);
        output.values().forEach(OnnxTensor::close);
        letterbox.close();
    }
}
