package io.minewatch.training;

import ai.onnxruntime.OrtException;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.measure.Curves;
import io.minewatch.training.measure.Detector;
import io.minewatch.training.measure.Evaluation;
import io.minewatch.training.measure.ModelCard;
import io.minewatch.training.measure.ModelDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run leaves behind: its figures on the way, and in the end the model with its description, card and curves. */
final class Report {

    private static final double LOWEST_THRESHOLD = 0.2;

    private final Options options;
    private final Lessons lessons;
    private final Instant start = Instant.now();

    Report(Options options, Lessons lessons) {
        this.options = options;
        this.lessons = lessons;
    }

    void examine(byte[] onnx, int step, double loss) throws IOException, OrtException {
        var photos = evaluation(onnx, lessons.photos(), null);
        System.out.printf("after %d steps, photos kept aside:%n%s", step, photos.table());
        var renders = lessons.renders();
        if (renders != null) {
            System.out.printf(
                    "rendered pictures kept aside:%n%s",
                    evaluation(onnx, renders, null).table());
        }
        var line = new StringBuilder("%d\t%.4f".formatted(step, loss));
        photos.scores().values().forEach(score -> line.append("\t%.4f".formatted(score.ap50())));
        Files.writeString(
                options.out().resolve("history.tsv"),
                line.append('\n'),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.write(options.out().resolve("latest.onnx"), onnx);
    }

    void write(byte[] onnx) throws IOException, OrtException {
        var thresholds = thresholds(onnx);
        var sections = new LinkedHashMap<String, Evaluation>();
        sections.put("Photos kept aside", evaluation(onnx, lessons.photos(), thresholds));
        var renders = lessons.renders();
        if (renders != null) {
            sections.put("Rendered pictures kept aside", evaluation(onnx, renders, thresholds));
        }
        var words = new LinkedHashMap<String, Double>();
        thresholds.forEach((kind, threshold) -> words.put(kind.word(), Math.round(threshold * 1000) / 1000.0));
        var description = ModelDescription.of(
                onnx,
                options.version(),
                Train.INPUT_WIDTH,
                Train.INPUT_HEIGHT,
                words,
                Instant.now().toString(),
                counts(lessons.training()));
        description.write(options.out(), onnx);
        Curves.draw(options.out().resolve("history.tsv"), options.out().resolve("curves.png"));
        ModelCard.write(options.out().resolve("model-card.md"), description, sections, settings(), lessons.training());
        sections.forEach((title, evaluation) -> System.out.printf("%s%n%s%n", title, evaluation.table()));
    }

    /** Chosen on what was kept aside, photos and renders together: never on what will judge the model. */
    private Map<Kind, Double> thresholds(byte[] onnx) throws IOException, OrtException {
        var photos = lessons.photos();
        var renders = lessons.renders();
        var both = renders == null ? photos : photos.and(renders);
        var thresholds = new LinkedHashMap<Kind, Double>();
        evaluation(onnx, both, null)
                .scores()
                .forEach((kind, score) -> thresholds.put(kind, Math.clamp(score.threshold(), LOWEST_THRESHOLD, 0.9)));
        return thresholds;
    }

    private static Evaluation evaluation(byte[] onnx, Lessons.Exam exam, @Nullable Map<Kind, Double> thresholds)
            throws IOException, OrtException {
        try (var detector = new Detector(onnx, 1)) {
            return Evaluation.of(detector, exam.pictures(), exam.pixels(), thresholds);
        }
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("started from", options.start().getFileName().toString());
        settings.put("steps of pictures", "%d of %d".formatted(options.steps(), options.batch()));
        settings.put("squares of", options.sides() + " px");
        settings.put("highest rate", Double.toString(options.rate()));
        settings.put("first convolutions left alone", Integer.toString(options.frozen()));
        settings.put("rendered share", options.renders() == null ? "none" : Double.toString(options.renderedShare()));
        settings.put("seed", Long.toString(options.seed()));
        settings.put(
                "minutes", Long.toString(Duration.between(start, Instant.now()).toMinutes()));
        return settings;
    }

    private static Map<String, Integer> counts(List<LabelledPicture> pictures) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("pictures", pictures.size());
        counts.put("rendered", (int)
                pictures.stream().filter(LabelledPicture::isRendered).count());
        for (var kind : Kind.values()) {
            counts.put(kind.word(), (int) pictures.stream()
                    .flatMap(picture -> picture.targets().stream())
                    .filter(target -> target.kind() == kind)
                    .count());
        }
        return counts;
    }
}
