package io.minewatch.training.measure;

import io.minewatch.training.data.LabelledPicture;
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
            Map<String, Evaluation> sections,
            Map<String, String> settings,
            List<LabelledPicture> training)
            throws IOException {
        var card = new StringBuilder("""
                # %s %s

                Written by the run that made it, %s. SHA-256 `%s`.

                YOLOX-nano, %d by %d, started from COCO weights (Apache-2.0 upstream) and taught to find %s.
                Thresholds are chosen on all that was kept aside so that three in four single detections are right (or,
                where that is out of reach, for the best balance), so precision and recall flatter a little. The
                service asks for much more than one detection: a track that lasts, with a median score above this.
                AP50 does not depend on them. Sizes are in pixels of the network's input.

                """.formatted(
                        model.name(),
                        model.version(),
                        model.trainedAt(),
                        model.sha256(),
                        model.inputWidth(),
                        model.inputHeight(),
                        String.join(", ", model.classes())));
        sections.forEach((title, evaluation) -> card.append("## %s%n%n%s%n".formatted(title, evaluation.table())));
        card.append("![Average precision by steps](curves.png)\n\n## The run\n\n");
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
}
