package io.minewatch.training;

import ai.onnxruntime.OrtException;
import io.minewatch.training.data.DataFolder;
import io.minewatch.training.data.Split;
import io.minewatch.training.measure.Detector;
import io.minewatch.training.measure.Evaluation;
import io.minewatch.training.measure.ModelDescription;
import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;

/** Measures a finished model on a folder of labelled pictures, at the thresholds it came with. */
public final class Evaluate {

    private static final String USAGE = """
            evaluate MODEL_DIR DATA_DIR [--all]
            Measures on the part of DATA_DIR that training keeps aside; with --all, on every picture.
            """;

    private Evaluate() {}

    public static void main(String... words) throws IOException, OrtException {
        boolean all = words.length == 3 && words[2].equals("--all");
        if (words.length != 2 && !all) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var folder = Path.of(words[0]);
        var model = ModelDescription.read(folder);
        var thresholds = new EnumMap<Kind, Double>(Kind.class);
        for (var kind : Kind.values()) {
            thresholds.put(kind, model.thresholds().getOrDefault(kind.word(), 1.0));
        }
        var every = DataFolder.read(Path.of(words[1]));
        var pictures = all ? every : Split.of(every).validation();
        try (var detector = new Detector(Files.readAllBytes(folder.resolve(model.file())), 1)) {
            var evaluation = Evaluation.of(
                    detector, pictures, i -> Picture.read(pictures.get(i).file()), thresholds);
            System.out.printf("%d pictures%n%s", pictures.size(), evaluation.table());
        }
    }
}
