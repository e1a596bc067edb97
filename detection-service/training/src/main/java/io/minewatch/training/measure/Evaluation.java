package io.minewatch.training.measure;

import ai.onnxruntime.OrtException;
import io.minewatch.training.Kind;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.geometry.Detection;
import io.minewatch.training.measure.Judge.Exhibit;
import io.minewatch.training.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good a model is on some pictures.
 *
 * @param empty pictures in which nothing of ours stands
 * @param alarmed of these, the ones in which a machine or a vessel is believed to be seen all the same
 * @param milliseconds per picture and pass, letterboxing included
 */
public record Evaluation(Map<Kind, ClassScore> scores, int empty, int alarmed, double milliseconds) {

    private static final double LEAST = 0.02;
    /** Of single detections. A sighting needs a track of many, whose median must pass: few errors are that constant. */
    private static final double WANTED_PRECISION = 0.75;

    /** Reads pictures by their place in the list. */
    @FunctionalInterface
    public interface Pixels {
        Picture get(int index) throws IOException;
    }

    /** @param thresholds per class, or null to choose them here: then the figures at the threshold flatter */
    public static Evaluation of(
            Detector detector, List<LabelledPicture> pictures, Pixels pixels, @Nullable Map<Kind, Double> thresholds)
            throws OrtException, IOException {
        var exhibits = new ArrayList<Exhibit>();
        long spent = 0;
        for (int i = 0; i < pictures.size(); i++) {
            var picture = pixels.get(i);
            long start = System.nanoTime();
            var found = detector.find(picture, LEAST);
            spent += System.nanoTime() - start;
            var fit = detector.fit(picture);
            exhibits.add(new Exhibit(pictures.get(i), inParts(found, picture), fit.width(), fit.height()));
        }
        var scores = new EnumMap<Kind, ClassScore>(Kind.class);
        for (var kind : Kind.values()) {
            var judge = new Judge(kind);
            exhibits.forEach(judge::see);
            var fixed = thresholds == null ? null : thresholds.get(kind);
            scores.put(kind, judge.score(fixed == null ? judge.threshold(WANTED_PRECISION) : fixed));
        }
        var empty = exhibits.stream()
                .filter(exhibit -> exhibit.picture().targets().isEmpty())
                .toList();
        int alarmed =
                (int) empty.stream().filter(exhibit -> isAlarm(exhibit, scores)).count();
        return new Evaluation(scores, empty.size(), alarmed, spent / 1e6 / Math.max(1, pictures.size()));
    }

    /** Mean of the classes that the pictures show. */
    public double meanAp50() {
        return scores.values().stream()
                .filter(score -> score.truths() > 0)
                .mapToDouble(ClassScore::ap50)
                .average()
                .orElse(0);
    }

    public String table() {
        var table = new StringBuilder(
                "| class | to find | AP50 | threshold | precision | recall | <40 px | 40-96 px | >96 px |\n|---|---|---|---|---|---|---|---|---|\n");
        scores.forEach((kind, s) -> table.append("| %s | %d | %.3f | %.2f | %.2f | %.2f | %s | %s | %s |%n"
                .formatted(
                        kind.word(),
                        s.truths(),
                        s.ap50(),
                        s.threshold(),
                        s.precision(),
                        s.recall(),
                        part(s.recallSmall()),
                        part(s.recallMedium()),
                        part(s.recallLarge()))));
        table.append("%n%d of %d pictures without a target fire; %.1f ms a picture.%n"
                .formatted(alarmed, empty, milliseconds));
        return table.toString();
    }

    private static String part(double recall) {
        return Double.isNaN(recall) ? "-" : "%.2f".formatted(recall);
    }

    private static boolean isAlarm(Exhibit exhibit, Map<Kind, ClassScore> scores) {
        return exhibit.found().stream().anyMatch(detection -> {
            var kind = Kind.values()[detection.kind()];
            var score = scores.get(kind);
            return kind.isWatched()
                    && exhibit.picture().complete().contains(kind)
                    && score != null
                    && detection.score() >= score.threshold();
        });
    }

    private static List<Detection> inParts(List<Detection> found, Picture picture) {
        return found.stream()
                .map(d -> new Detection(
                        d.kind(), d.score(), d.box().scaled(1.0 / picture.width(), 1.0 / picture.height())))
                .toList();
    }
}
