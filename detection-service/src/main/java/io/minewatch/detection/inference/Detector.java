package io.minewatch.detection.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;

/**
 * Finds machines in pictures. The door of this room.
 *
 * <p>Keeps its buffers from picture to picture: one for each thread, on a {@link Network} that they share.
 */
public final class Detector implements AutoCloseable {

    private final Network network;
    private final Letterbox letterbox;
    private final YoloxDecoder decoder;
    private final Doubles doubles;
    private final String inputName;
    private final long[] inputShape;

    public Detector(Network network) {
        var model = network.model();
        this.network = network;
        this.letterbox = new Letterbox(model);
        this.decoder = new YoloxDecoder(model);
        this.doubles = new Doubles(model.doublesIou());
        this.inputName = network.session().getInputNames().iterator().next();
        this.inputShape = new long[] {1, 3, model.inputHeight(), model.inputWidth()};
    }

    /**
     * Finds what is in a picture, surest first.
     *
     * @param leastScore what scores less is left out
     */
    public List<Detection> detect(Picture picture, double leastScore) {
        var input = letterbox.fit(picture);
        try (var tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), input, inputShape);
                var result = network.session().run(Map.of(inputName, tensor))) {
            var outputs = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var all = decoder.decode(outputs, letterbox.scale(), picture.width(), picture.height(), leastScore);
            return doubles.remove(all);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a picture", e);
        }
    }

    public Model model() {
        return network.model();
    }

    @Override
    public void close() {
        letterbox.close();
    }
}
