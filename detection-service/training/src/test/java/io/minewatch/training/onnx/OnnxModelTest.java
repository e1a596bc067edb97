package io.minewatch.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

    /** The model that the service ships with. */
    private static final Path SHIPPED = Path.of("../src/main/resources/model/minewatch-detector.onnx");

    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    @Test
    void givesBackTheWeightsThatWerePutIn() throws IOException {
        var model = OnnxModel.read(SHIPPED);
        var changed = new HashMap<String, io.minewatch.training.onnx.OnnxTensor>();
        var random = new Random(1);
        model.weights().forEach((name, tensor) -> {
            var values = new float[tensor.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
            changed.put(name, new io.minewatch.training.onnx.OnnxTensor(tensor.dims(), values));
        });

        var again = OnnxModel.parse(model.with(changed, WIDTH, HEIGHT));

        assertThat(again.weights().keySet()).isEqualTo(model.weights().keySet());
        again.weights()
                .forEach((name, tensor) -> assertThat(tensor.values())
                        .isEqualTo(changed.getOrDefault(name, tensor).values()));
        assertThat(again.nodes()).hasSameSizeAs(model.nodes());
    }

    @Test
    void tellsTheHeadFromWhatFeedsIt() throws IOException {
        var model = OnnxModel.read(SHIPPED);

        assertThat(model.late(36)).contains("head.cls_preds.0.weight", "head.reg_preds.2.bias");
        assertThat(model.late(36)).hasSize(72).doesNotContainAnyElementsOf(model.early(77));
    }

    @Test
    void learnsWithExactlyTheNetworkThatIsShipped() throws Exception {
        var onnx = OnnxModel.read(SHIPPED).with(Map.of(), WIDTH, HEIGHT);
        var pixels = new float[3 * WIDTH * HEIGHT];
        var random = new Random(1);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(256);
        }

        var shipped = shipped(onnx, pixels);
        var learning = learning(onnx, pixels);

        assertThat(learning).hasSameSizeAs(shipped);
        int outputs = 5 + OnnxModel.parse(onnx).classes();
        for (int i = 0; i < shipped.length; i++) {
            boolean isLogit = i % outputs >= 4;
            double value = isLogit ? 1 / (1 + Math.exp(-learning[i])) : learning[i];
            assertThat(value).isCloseTo(shipped[i], within(1e-3));
        }
    }

    private static float[] shipped(byte[] onnx, float[] pixels) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        try (var session = environment.createSession(onnx);
                var tensor = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(pixels), new long[] {1, 3, HEIGHT, WIDTH});
                var result = session.run(Map.of("images", tensor))) {
            var output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var values = new float[output.remaining()];
            output.get(values);
            return values;
        }
    }

    private static float[] learning(byte[] onnx, float[] pixels) throws IOException {
        var model = OnnxModel.parse(onnx);
        try (var tensors = NDManager.newBaseManager()) {
            var weights = new HashMap<String, NDArray>();
            model.weights()
                    .forEach((name, weight) ->
                            weights.put(name, tensors.create(weight.values(), new Shape(weight.dims()))));
            var picture = tensors.create(pixels, new Shape(1, 3, HEIGHT, WIDTH));
            return new Network(model).forward(picture, weights).toFloatArray();
        }
    }
}
