package io.minewatch.training.quantize;

import ai.onnxruntime.OrtException;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.measure.LabelFolder;
import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a finished model once more in eight bits, and says what that cost and what it saves. */
public final class Quantize {

    private static final String VARIANT = "int8";

    private Quantize() {}

    public static void main(String... words) throws OrtException {
        try {
            run(Options.parse(words));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Options options) throws IOException, OrtException {
        var folder = ModelFolder.read(options.model());
        var data = LabelFolder.open(options.data());
        var graph = Graph.parse(folder.onnx());
        var inputs = inputs(folder, evenly(data.pictures(), options.pictures()));
        var bytes = quantized(graph, inputs, options.recipe());
        folder.add(VARIANT, bytes);
        System.out.printf(
                "%s: %d kB, was %d kB%n", folder.variant(VARIANT), bytes.length / 1000, folder.onnx().length / 1000);
        System.out.println(Speed.of(folder.onnx(), bytes, inputs.getFirst(), graph.batch()));
        if (options.checks() > 0) {
            var model = Model.read(options.model());
            System.out.println(
                    Comparison.of(model, model.variant(VARIANT), data, evenly(data.pictures(), options.checks())));
        }
    }

    private static List<Input> inputs(ModelFolder folder, List<Path> pictures) throws IOException {
        if (pictures.isEmpty()) {
            throw new IOException("no pictures to learn the scales from");
        }
        var inputs = new ArrayList<Input>();
        for (var picture : pictures) {
            inputs.add(Input.of(Picture.read(picture), folder.width(), folder.height()));
        }
        return inputs;
    }

    /** The same network in eight bits, on scales that suit the pictures. */
    static byte[] quantized(Graph graph, List<Input> inputs, Recipe recipe) throws OrtException {
        var ranges = new HashMap<String, Range>();
        try (var calibration = new Calibration(graph, Scales.tensors(graph, recipe))) {
            calibration.watch(inputs).forEach((tensor, seen) -> ranges.put(tensor, seen.without(recipe.spare())));
        }
        return Rewriting.of(graph, Scales.of(graph, recipe, ranges), recipe).toByteArray();
    }

    /** So many of the pictures, or all if they are fewer, from the first to the last. */
    static List<Path> evenly(List<Path> pictures, int count) {
        int number = Math.min(count, pictures.size());
        return IntStream.range(0, number)
                .mapToObj(i -> pictures.get((int) ((long) i * pictures.size() / number)))
                .toList();
    }
}
