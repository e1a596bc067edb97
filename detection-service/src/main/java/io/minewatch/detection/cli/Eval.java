package io.minewatch.detection.cli;

import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.inference.UnreadablePictureException;
import io.minewatch.detection.measure.Evaluation;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.LabelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minewatch eval}: measures the service's detector on labelled pictures. */
@Command(
        name = "minewatch eval",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the detector on labelled pictures: average precision by class and size, precision and recall at"
                    + " the operating threshold, pictures without a machine that fire, and how small a machine may be.",
            "",
            "DIR holds images/ and labels/ (YOLO: class x y width height), and may hold classes.txt (the classes' names"
                    + " in the order of their numbers; without it: excavator, loader, truck, vessel, car, bus, person)"
                    + " and MANIFEST.tsv, whose columns file and labels_complete_for say which classes are labelled"
                    + " completely in a picture (without it: all). A class that is not counts neither as background nor"
                    + " as a false alarm there; a box of any other class is a place of which nothing is said."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every picture was measured",
            "1:nothing to measure",
            "2:some pictures or labels could not be read and were left out"
        })
public final class Eval implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder of labelled pictures.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--json", description = "One JSON object, with the curves.")
    private boolean json;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Only the pictures named there: one a line, what follows a tab is passed over.")
    private @Nullable Path list;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private int leftOut;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Eval());
    }

    @Override
    public Integer call() {
        try {
            var labels = LabelFolder.open(folder);
            var pictures = list == null ? labels.pictures() : listed(list, labels.pictures());
            if (pictures.isEmpty()) {
                throw new IOException("no pictures in " + folder.resolve("images"));
            }
            measure(labels, pictures, model.read());
        } catch (IOException e) {
            spec.commandLine().getErr().println(ModelOption.reason(e));
            return 1;
        }
        return leftOut == 0 ? 0 : Detect.SOME_UNREADABLE;
    }

    private void measure(LabelFolder labels, List<Path> pictures, Model facts) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        long start = System.nanoTime();
        try (var network = Network.load(facts);
                var detector = new Detector(network);
                var progress = new Progress(spec.commandLine().getErr(), pictures.size())) {
            for (var picture : pictures) {
                look(detector, labels, picture, progress).ifPresent(exhibits::add);
                progress.step();
            }
        }
        if (exhibits.isEmpty()) {
            throw new IOException("none of the pictures in %s can be measured".formatted(folder.resolve("images")));
        }
        double millis = (System.nanoTime() - start) / 1e6 / pictures.size();
        tellOfMissingLabels(labels, pictures);
        var report = new EvalReport(Evaluation.of(exhibits, facts.thresholds()), exhibits, facts.label(), millis);
        spec.commandLine().getOut().println(json ? report.asJson() : report.asText());
    }

    private Optional<Exhibit> look(Detector detector, LabelFolder labels, Path file, Progress progress) {
        try (var picture = Picture.decode(Files.readAllBytes(file))) {
            var known = labels.labels(file);
            var facts = detector.model();
            double scale = Math.min(
                    facts.inputWidth() / (double) picture.width(), facts.inputHeight() / (double) picture.height());
            var found = detector.detect(picture, Detect.LEAST_SCORE);
            return Optional.of(new Exhibit(known, picture.width(), picture.height(), scale, found));
        } catch (UnreadablePictureException e) {
            leaveOut(progress, file + ": " + e.getMessage());
        } catch (IOException e) {
            leaveOut(progress, ModelOption.reason(e));
        } catch (RuntimeException e) {
            // OpenCV has exceptions of its own, such as for a header that promises a picture of 100,000 pixels square.
            leaveOut(
                    progress,
                    "%s: cannot be looked at: %s"
                            .formatted(file, String.valueOf(e.getMessage()).strip()));
        }
        return Optional.empty();
    }

    private void leaveOut(Progress progress, String reason) {
        leftOut++;
        progress.say(reason + "; the picture is left out");
    }

    private void tellOfMissingLabels(LabelFolder labels, List<Path> pictures) {
        long without = pictures.stream()
                .filter(picture -> !labels.hasLabelFile(picture))
                .count();
        if (without > 0) {
            spec.commandLine()
                    .getErr()
                    .println("%d of %d pictures have no label file and count as showing nothing"
                            .formatted(without, pictures.size()));
        }
    }

    private List<Path> listed(Path names, List<Path> pictures) throws IOException {
        var wanted = new LinkedHashSet<String>();
        for (var line : Files.readAllLines(names)) {
            var name = line.split("\t", 2)[0].strip();
            if (!name.isEmpty()) {
                wanted.add(name.substring(name.lastIndexOf('/') + 1));
            }
        }
        var chosen = pictures.stream()
                .filter(picture -> wanted.remove(picture.getFileName().toString()))
                .toList();
        for (var missing : wanted) {
            leftOut++;
            spec.commandLine()
                    .getErr()
                    .println("%s: named in %s, but not in %s".formatted(missing, names, folder.resolve("images")));
        }
        return chosen;
    }
}
