package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewritingTest {

    private static final List<Input> PICTURES =
            LongStream.range(0, 20).mapToObj(TinyNetwork::picture).toList();

    @TempDir
    private Path folder;

    @Test
    void givesNearlyWhatTheNetworkGave() throws Exception {
        var unseen = TinyNetwork.picture(99);

        var original = run(TinyNetwork.onnx(), unseen);
        var bytes = run(quantized(new Recipe(0, 1, 0)), unseen);

        assertThat(bytes).hasSameSizeAs(original);
        for (int i = 0; i < original.length; i++) {
            assertThat(bytes[i]).isCloseTo(original[i], within(0.04f));
        }
    }

    @Test
    void leavesToTheRuntimeNothingButOperatorsOnBytesUpToThePrediction() throws Exception {
        var operators = optimized(quantized(new Recipe(0, 1, 0)));

        assertThat(operators)
                .filteredOn(operator -> !operator.startsWith("QLinear"))
                .containsExactly("QuantizeLinear", "DequantizeLinear", "FusedConv");
        assertThat(operators).contains("QLinearConv", "QLinearSigmoid", "QLinearMul", "QLinearAdd");
    }

    @Test
    void leavesMoreOfTheEndOrTheStartInFloatWhereTheRecipeDoes() throws Exception {
        assertThat(optimized(quantized(new Recipe(0, 2, 0)))).containsOnlyOnce("QLinearConv");
        assertThat(optimized(quantized(new Recipe(1, 1, 0)))).containsOnlyOnce("QLinearConv");
    }

    private static byte[] quantized(Recipe recipe) throws Exception {
        return Quantize.quantized(Graph.parse(TinyNetwork.onnx()), PICTURES, recipe);
    }

    private List<String> optimized(byte[] onnx) throws Exception {
        var file = folder.resolve("optimized.onnx");
        try (var options = new OrtSession.SessionOptions()) {
            options.setOptimizedModelFilePath(file.toString());
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            OrtEnvironment.getEnvironment().createSession(onnx, options).close();
        }
        return Graph.parse(Files.readAllBytes(file)).nodes().stream()
                .map(NodeProto::getOpType)
                .toList();
    }

    private static float[] run(byte[] onnx, Input picture) throws Exception {
        try (var session = OrtEnvironment.getEnvironment().createSession(onnx);
                var tensor = picture.tensor(1);
                var result = session.run(Map.of("images", tensor))) {
            var output = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var values = new float[output.remaining()];
            output.get(values);
            return values;
        }
    }
}
