package io.minewatch.training.quantize;

import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.measure.Evaluation;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.LabelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two networks make of the same pictures, one pass over each, at the thresholds of the original.
 *
 * @param believed detections of the original above its thresholds
 * @param kept of these, the ones that the other believes too, in the same place
 * @param added detections that only the other believes
 */
record Comparison(int pictures, Evaluation original, Evaluation bytes, int believed, int kept, int added) {

    private static final double LEAST_SCORE = 0.02;
    private static final double SAME_PLACE = 0.5;

    static Comparison of(Model original, Model bytes, LabelFolder data, List<Path> pictures) throws IOException {
        var first = exhibits(original, data, pictures);
        var second = exhibits(bytes, data, pictures);
        int believed = 0;
        int kept = 0;
        int added = 0;
        for (int i = 0; i < pictures.size(); i++) {
            var one = believed(first.get(i), original);
            var other = believed(second.get(i), original);
            believed += one.size();
            kept += inBoth(one, other);
            added += other.size() - inBoth(other, one);
        }
        return new Comparison(
                pictures.size(),
                Evaluation.of(first, original.thresholds()),
                Evaluation.of(second, original.thresholds()),
                believed,
                kept,
                added);
    }

    private static List<Exhibit> exhibits(Model model, LabelFolder data, List<Path> pictures) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        try (var network = Network.load(model);
                var detector = new Detector(network)) {
            for (var file : pictures) {
                try (var picture = Picture.decode(Files.readAllBytes(file))) {
                    double scale = Math.min(
                            (double) model.inputWidth() / picture.width(),
                            (double) model.inputHeight() / picture.height());
                    exhibits.add(new Exhibit(
                            data.labels(file),
                            picture.width(),
                            picture.height(),
                            scale,
                            detector.detect(picture, List.of(), LEAST_SCORE)));
                }
            }
        }
        return exhibits;
    }

    private static List<Detection> believed(Exhibit exhibit, Model model) {
        return exhibit.found().stream()
                .filter(found -> found.score() >= model.threshold(found.machine()))
                .toList();
    }

    private static int inBoth(List<Detection> some, List<Detection> others) {
        return (int) some.stream()
                .filter(one -> others.stream()
                        .anyMatch(other ->
                                other.machine() == one.machine() && other.box().overlap(one.box()) >= SAME_PLACE))
                .count();
    }

    @Override
    public String toString() {
        var table =
                new StringBuilder("| AP50 on %d pictures | original | in bytes |%n|---|---|---|%n".formatted(pictures));
        original.classes().forEach((machine, score) -> {
            var other = bytes.classes().get(machine);
            double ap50 = score.overall().ap50();
            if (Double.isFinite(ap50) && other != null) {
                table.append("| %s | %.3f | %.3f |%n"
                        .formatted(
                                machine.name().toLowerCase(Locale.ROOT),
                                ap50,
                                other.overall().ap50()));
            }
        });
        return table.append("| mean | %.3f | %.3f |%n".formatted(original.meanAp50(), bytes.meanAp50()))
                .append("%nOf %d detections that are believed %d stay, and %d others come.%n"
                        .formatted(believed, kept, added))
                .toString();
    }
}
