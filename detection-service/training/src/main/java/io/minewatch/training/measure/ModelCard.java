package io.minewatch.training.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.measure.ClassScore;
import io.minewatch.detection.measure.Evaluation;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what a user of the model must know of it, in words and figures of the run itself. */
public final class ModelCard {

    private ModelCard() {}

    public static void write(
            Path file,
            ModelDescription model,
            Worth worth,
            Map<String, Evaluation> sections,
            Map<String, String> settings,
            List<LabelledPicture> training)
            throws IOException {
        var card = new StringBuilder("""
                # %s %s

                Written by the run that made it, %s. SHA-256 `%s`.

                YOLOX-nano, %d by %d, started from COCO weights (Apache-2.0 upstream) and taught to find %s.
                Scores are calibrated: of detections with a score of 0.8 eight in ten are right. Thresholds are
                the lowest from which on nine in ten are right on all that was kept aside (for sure, where that still finds
                seven in ten; else as counted), so precision and recall flatter a little; AP does not depend on them. The service asks for more than one detection: a track
                that lasts, with a median score above the threshold. Sizes: small below 32, large above 96 pixels
                of the picture (square root of the area).

                """.formatted(
                        model.name(),
                        model.version(),
                        model.trainedAt(),
                        model.sha256(),
                        model.inputWidth(),
                        model.inputHeight(),
                        String.join(", ", model.classes())));
        sections.forEach((title, evaluation) -> card.append("## %s%n%n%s%n".formatted(title, table(evaluation))));
        card.append("## How small a machine may be\n\n").append(smallest(worth));
        card.append("\n![Average precision by steps](curves.png)\n\n## The run\n\n");
        settings.forEach((name, value) -> card.append("- %s: %s%n".formatted(name, value)));
        card.append("\n## What it learnt from\n\n");
        model.data().forEach((name, count) -> card.append("- %s: %d%n".formatted(name, count)));
        card.append("\n| source | pictures |\n|---|---|\n");
        training.stream()
                .collect(Collectors.groupingBy(LabelledPicture::source, TreeMap::new, Collectors.counting()))
                .forEach((source, count) -> card.append("| %s | %d |%n".formatted(source, count)));
        card.append("""

                Parts kept aside are whole scenes, cameras or series of photos, never single pictures. Excavators and
                loaders come from two sources only, so both sides of the split know these sources.

                ## Licence

                The network's code and COCO weights are Apache-2.0. The pictures carry mixed, partly unstated licences;
                none of them is shipped. Whoever passes the weights on should weigh that.

                ## Not for

                Telling legal from illegal work, and people: the class "person" is there so that people are not taken
                for machines.
                """);
        Files.writeString(file, card);
    }

    private static String table(Evaluation evaluation) {
        var table = new StringBuilder("""
                | class | to find | AP50 | AP50:95 | small | medium | large | threshold | precision | recall |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        evaluation.classes().forEach((machine, score) -> table.append(row(machine, score)));
        var alarms = evaluation.falseAlarms();
        return table.append("%n%d of %d pictures without a machine fire; of the %d with nothing labelled at all, %d.%n"
                        .formatted(
                                alarms.alarms().size(), alarms.withoutMachine(), alarms.empty(), alarms.emptyAlarms()))
                .toString();
    }

    private static String row(MachineClass machine, ClassScore score) {
        return "| %s | %d | %s | %s | %s | %s | %s | %.2f | %s | %s |%n"
                .formatted(
                        Words.of(machine),
                        score.rates().targets(),
                        part(score.sizes().get(0).ap50()),
                        part(score.sizes().get(0).ap5095()),
                        part(score.sizes().get(1).ap50()),
                        part(score.sizes().get(2).ap50()),
                        part(score.sizes().get(3).ap50()),
                        score.threshold(),
                        part(score.rates().precision()),
                        part(score.rates().recall()));
    }

    /** Size in the network's input, not in the picture: what one pass can do. */
    private static String smallest(Worth worth) {
        var text = new StringBuilder("""
                From this size on (square root of the box's area in pixels of the network's input) at least eight in ten
                are found at the threshold, in a pass over the whole and one a step back. Measured on what was kept
                aside, put farther and farther away.

                | class | pixels |
                |---|---|
                """);
        for (var machine : MachineClass.values()) {
            if (machine.isMachine()) {
                var size = worth.smallest().get(machine);
                text.append("| %s | %s |%n"
                        .formatted(Words.of(machine), size == null ? "not reached" : "%.0f".formatted(size)));
            }
        }
        return text.toString();
    }

    private static String part(double value) {
        return Double.isNaN(value) ? "-" : "%.2f".formatted(value);
    }
}
