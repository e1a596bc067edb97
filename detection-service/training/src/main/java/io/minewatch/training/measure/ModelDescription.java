package io.minewatch.training.measure;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.training.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a program must know to run the model: {@code model.json} beside the ONNX file.
 *
 * @param decode {@code yolox}: x, y = (output + cell) · stride, width, height = exp(output) · stride, score =
 *     objectness · class probability
 * @param layout of the input; the output is anchors by 4 + 1 + classes, grids of the strides in this order
 * @param thresholds score from which each class is believed
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
        String trainedAt,
        Map<String, Integer> data) {

    public static final String MODEL = "minewatch-detector.onnx";

    public static ModelDescription of(
            byte[] onnx,
            String version,
            int width,
            int height,
            Map<String, Double> thresholds,
            String trainedAt,
            Map<String, Integer> data) {
        return new ModelDescription(
                "minewatch-detector",
                version,
                MODEL,
                sha256(onnx),
                Kind.words(),
                width,
                height,
                "NCHW",
                "BGR 0-255",
                "upper-left",
                114,
                "yolox",
                List.of(8, 16, 32),
                0.5,
                thresholds,
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

    public static ModelDescription read(Path folder) throws IOException {
        return new JsonMapper().readValue(folder.resolve("model.json").toFile(), ModelDescription.class);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
