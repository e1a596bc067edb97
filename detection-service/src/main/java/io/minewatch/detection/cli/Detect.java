package io.minewatch.detection.cli;

import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Model;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.inference.UnreadablePictureException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minewatch detect}: runs the service's detector over picture files, one by one, without tracking. */
@Command(
        name = "minewatch detect",
        mixinStandardHelpOptions = true,
        description = {
            "Finds excavators, loaders, trucks, vessels, cars, buses and people in pictures.",
            "Prints a line a picture. Boxes are x, y, width, height in pixels of the picture."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every picture was read", "1:no such file or folder", "2:some pictures could not be read"})
public final class Detect implements Callable<Integer> {

    /** Shown from here on; the operating thresholds, which alert, are higher. */
    private static final double LEAST_SCORE = 0.05;

    private static final int SOME_UNREADABLE = 2;
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff");

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Pictures, or folders of pictures.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "One JSON object a line, with every detection that scores 0.05 or more.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Detect());
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        for (var path : paths) {
            if (!Files.exists(path)) {
                err.println("no such file or folder: " + path);
                return 1;
            }
        }
        var files = paths.stream().flatMap(p -> picturesIn(p).stream()).toList();
        if (files.isEmpty()) {
            err.println("no pictures in " + paths);
            return 1;
        }
        int unreadable = 0;
        try (var network = Network.load(Model.bundled());
                var detector = new Detector(network)) {
            for (var file : files) {
                unreadable += look(detector, file, out, err) ? 0 : 1;
            }
        }
        return unreadable == 0 ? 0 : SOME_UNREADABLE;
    }

    private boolean look(Detector detector, Path file, PrintWriter out, PrintWriter err) {
        try (var picture = Picture.decode(Files.readAllBytes(file))) {
            var report =
                    PictureReport.of(file.toString(), picture, detector.detect(picture, LEAST_SCORE), detector.model());
            out.println(json ? report.asJson() : report.asText());
            out.flush();
            return true;
        } catch (IOException | UnreadablePictureException e) {
            err.println("%s: %s".formatted(file, e.getMessage()));
            return false;
        }
    }

    private static List<Path> picturesIn(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(Detect::isPicture)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
