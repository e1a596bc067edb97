package io.minewatch.training;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.measure.Evaluation;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.Judge;
import io.minewatch.training.data.LabelledPicture;
import io.minewatch.training.data.Words;
import io.minewatch.training.measure.Curves;
import io.minewatch.training.measure.Examiner;
import io.minewatch.training.measure.ModelCard;
import io.minewatch.training.measure.ModelDescription;
import io.minewatch.training.measure.Worth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run leaves behind: its figures on the way, and in the end the model with its description, card and curves. */
final class Report {

    /** How far away the machines of the photos are put to see how small they may be. */
    private static final List<Double> AFAR = List.of(1.0, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12);

    private final Options options;
    private final Lessons lessons;
    private final Instant start = Instant.now();

    Report(Options options, Lessons lessons) {
        this.options = options;
        this.lessons = lessons;
    }

    /** Looks at what was kept aside, one pass a picture, and notes how well each class is found. */
    void examine(byte[] onnx, int step, double loss) throws IOException {
        var folder = options.out().resolve("latest");
        describe(onnx).write(folder, onnx);
        var line = new StringBuilder("%d\t%.4f".formatted(step, loss));
        try (var examiner = new Examiner(folder)) {
            System.out.printf("after %d steps, AP50 on photos kept aside:", step);
            var photos = examiner.atAGlance(lessons.photos());
            for (var machine : MachineClass.values()) {
                double found = Judge.of(machine).judge(photos).averagePrecision();
                line.append("\t%.4f".formatted(found));
                System.out.printf(" %s %.3f", Words.of(machine), found);
            }
            System.out.println();
        }
        Files.writeString(
                options.out().resolve("history.tsv"),
                line.append('\n'),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Weighs the scores on what was kept aside, photos and renders together: never on what will judge the model. */
    void write(byte[] onnx) throws IOException {
        var raw = describe(onnx);
        raw.write(options.out(), onnx);
        Worth worth;
        try (var examiner = new Examiner(options.out())) {
            worth = Worth.of(examiner.thoroughly(keptAside()), fromAfar(examiner));
        }
        var description = raw.with(worth);
        description.write(options.out(), onnx);
        var sections = new LinkedHashMap<String, Evaluation>();
        try (var examiner = new Examiner(options.out())) {
            sections.put("Photos kept aside", evaluation(examiner.thoroughly(lessons.photos()), worth));
            sections.put("The same, one pass a picture", evaluation(examiner.atAGlance(lessons.photos()), worth));
            if (!lessons.renders().isEmpty()) {
                sections.put("Rendered pictures kept aside", evaluation(examiner.thoroughly(lessons.renders()), worth));
            }
        }
        Files.write(
                options.out().resolve("kept-aside.txt"),
                lessons.photos().stream().map(LabelledPicture::name).toList());
        Curves.draw(options.out().resolve("history.tsv"), options.out().resolve("curves.png"));
        ModelCard.write(
                options.out().resolve("model-card.md"), description, worth, sections, settings(), lessons.training());
    }

    private static Evaluation evaluation(List<Exhibit> exhibits, Worth worth) {
        return Evaluation.of(exhibits, worth.thresholds());
    }

    private List<Exhibit> fromAfar(Examiner examiner) throws IOException {
        var withMachines = keptAside().stream()
                .filter(picture -> picture.targets().stream()
                        .anyMatch(target -> target.kind().isMachine()))
                .toList();
        var exhibits = new ArrayList<Exhibit>();
        for (double scale : AFAR) {
            exhibits.addAll(examiner.fromAfar(withMachines, scale));
        }
        return exhibits;
    }

    private List<LabelledPicture> keptAside() {
        var all = new ArrayList<>(lessons.photos());
        all.addAll(lessons.renders());
        return all;
    }

    private ModelDescription describe(byte[] onnx) {
        return ModelDescription.of(
                onnx,
                options.version(),
                options.inputWidth(),
                options.inputHeight(),
                Instant.now().toString(),
                counts(lessons.training()));
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("started from", name(options.start()));
        settings.put("steps of pictures", "at most %d of %d".formatted(options.steps(), options.batch()));
        settings.put("squares of", options.sides() + " px");
        settings.put("highest rate", Double.toString(options.rate()));
        settings.put("first convolutions left alone", Integer.toString(options.frozen()));
        settings.put("rendered share", options.renders() == null ? "none" : Double.toString(options.renderedShare()));
        settings.put("cut-outs set into photos", options.cutouts() == null ? "none" : "in three of ten views");
        settings.put("seed", Long.toString(options.seed()));
        settings.put(
                "minutes", Long.toString(Duration.between(start, Instant.now()).toMinutes()));
        return settings;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Map<String, Integer> counts(List<LabelledPicture> pictures) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("pictures", pictures.size());
        counts.put("rendered", (int)
                pictures.stream().filter(LabelledPicture::isRendered).count());
        for (var kind : MachineClass.values()) {
            counts.put(Words.of(kind), (int) pictures.stream()
                    .flatMap(picture -> picture.targets().stream())
                    .filter(target -> target.kind() == kind)
                    .count());
        }
        return counts;
    }
}
