package io.minewatch.training.measure;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import io.minewatch.training.data.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a program must know to run the model: {@code model.json} beside the ONNX file.
 *
 * @param decode {@code yolox}: x, y = (output + cell) · stride, width, height = exp(output) · stride, score =
 *     objectness · class probability
 * @param layout of the input; the output is anchors by 4 + 1 + classes, grids of the strides in this order
 * @param thresholds calibrated score from which each class is believed
 * @param calibration for each class points of raw and calibrated score, straight lines between them
 * @param smallestSize square root of the box's area in pixels of the input, from which on eight in ten are found
 * @param doublesIou detections of one class that overlap more are one
 * @param data how many pictures and boxes it learnt from
 */
public record ModelDescription(
        String name,
        String version,
        String file,
        String sha256,
        List<String> classes,
        int inputWidth,
        int inputHeight,
        String layout,
        String channels,
        String letterbox,
        int padding,
        String decode,
        List<Integer> strides,
        double doublesIou,
        Map<String, Double> thresholds,
        Map<String, List<List<Double>>> calibration,
        Map<String, Double> smallestSize,
        String trainedAt,
        Map<String, Integer> data) {

    public static final String MODEL = "minewatch-detector.onnx";

    private static final double STEPS = 10_000;

    /** Of a network whose scores nobody has weighed yet. */
    public static ModelDescription of(
            byte[] onnx, String version, int width, int height, String trainedAt, Map<String, Integer> data) {
        return new ModelDescription(
                "minewatch-detector",
                version,
                MODEL,
                Sha256.of(onnx).hex(),
                Words.all(),
                width,
                height,
                "NCHW",
                "BGR 0-255",
                "upper-left",
                114,
                "yolox",
                List.of(8, 16, 32),
                0.5,
                Map.of(),
                Map.of(),
                Map.of(),
                trainedAt,
                data);
    }

    public ModelDescription with(Worth worth) {
        return new ModelDescription(
                name,
                version,
                file,
                sha256,
                classes,
                inputWidth,
                inputHeight,
                layout,
                channels,
                letterbox,
                padding,
                decode,
                strides,
                doublesIou,
                words(worth.thresholds(), threshold -> threshold),
                words(worth.calibration(), ModelDescription::pairs),
                words(worth.smallest(), size -> size),
                trainedAt,
                data);
    }

    public void write(Path folder, byte[] onnx) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(MODEL), onnx);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("model.json"), json.writeValueAsString(this) + "\n");
    }

    private static List<List<Double>> pairs(List<io.minewatch.detection.inference.Calibration.Point> points) {
        return points.stream()
                .map(point -> List.of(rounded(point.raw()), rounded(point.calibrated())))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * STEPS) / STEPS;
    }

    private static <A, B> Map<String, B> words(Map<MachineClass, A> map, Function<A, B> value) {
        var words = new LinkedHashMap<String, B>();
        map.forEach((machine, a) -> words.put(Words.of(machine), value.apply(a)));
        return words;
    }
}
