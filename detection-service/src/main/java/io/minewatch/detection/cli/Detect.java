package io.minewatch.detection.cli;

import io.minewatch.detection.drawing.Mark;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.inference.UnreadablePictureException;
import io.minewatch.detection.video.Still;
import io.minewatch.detection.video.VideoFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code minewatch detect}: runs the service's detector over pictures, one by one, and its whole watch over videos. */
@Command(
        name = "minewatch detect",
        mixinStandardHelpOptions = true,
        description = {
            "Finds excavators, loaders, trucks, vessels, cars, buses and people in pictures and videos.",
            "",
            "A picture gives a line: boxes are x, y, width, height in its pixels. A video gives a line for each picture"
                    + " that is looked at, and one for each sighting that the service would publish."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was read",
            "1:nothing to read",
            "2:some files could not be read, or not to their end; they are named on standard error"
        })
public final class Detect implements Callable<Integer> {

    /** Shown from here on; the operating thresholds, which alert, are higher. */
    static final double LEAST_SCORE = 0.05;

    static final int SOME_UNREADABLE = 2;

    @Parameters(paramLabel = "FILE|DIR|VIDEO", arity = "1..*", description = "Pictures, videos, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "One JSON object a line, with every detection that scores 0.05 or more.")
    private boolean json;

    @Option(
            names = "--draw",
            paramLabel = "OUT",
            description =
                    "A folder for the pictures with boxes, what alerts in bold; of a video, those that show something.")
    private @Nullable Path out;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "Look at a picture of a video every so many seconds (default: ${DEFAULT-VALUE}).")
    private double everySeconds = 1;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private int unreadable;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Detect());
    }

    @Override
    public Integer call() throws IOException {
        if (!(everySeconds > 0)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--every takes a number above 0");
        }
        var sources = Sources.of(paths, out);
        sources.missing().forEach(path -> complain("no such file or folder: " + path));
        if (sources.files().isEmpty()) {
            if (sources.missing().isEmpty()) {
                err().println("no pictures or videos in " + paths);
            }
            return 1;
        }
        try (var network = Network.load(model.read());
                var detector = new Detector(network)) {
            var album = out == null ? null : new Album(out);
            sources.files().forEach(source -> look(detector, source, album));
        } catch (IOException e) {
            err().println(ModelOption.reason(e));
            return 1;
        }
        return unreadable == 0 ? 0 : SOME_UNREADABLE;
    }

    private void look(Detector detector, Source source, @Nullable Album album) {
        try {
            if (source.isVideo()) {
                watch(detector, source, album);
            } else {
                look(detector, source, Files.readAllBytes(source.file()), album);
            }
        } catch (UnreadablePictureException e) {
            complain(source.file() + ": " + e.getMessage());
        } catch (IOException e) {
            complain(source.file() + ": " + ModelOption.reason(e));
        } catch (RuntimeException e) {
            // OpenCV has exceptions of its own, such as for a header that promises a picture of 100,000 pixels square.
            complain(source.file() + ": cannot be looked at: "
                    + String.valueOf(e.getMessage()).strip());
        }
    }

    private void look(Detector detector, Source source, byte[] bytes, @Nullable Album album) throws IOException {
        try (var picture = Picture.decode(bytes)) {
            var found = detector.detect(picture, LEAST_SCORE);
            var report = PictureReport.of(source.file().toString(), picture, found, detector.model());
            print(json ? report.asJson() : report.asText());
            if (album != null) {
                album.add(source, bytes, Mark.of(found, detector.model()));
            }
        }
    }

    private void watch(Detector detector, Source source, @Nullable Album album) throws IOException {
        var file = source.file().toString();
        var watch = new VideoWatch(detector);
        try (var video = VideoFile.open(source.file(), everySeconds);
                var progress = new Progress(err(), (int) Math.ceil(video.seconds() / everySeconds))) {
            for (var still = video.next(); still.isPresent(); still = video.next()) {
                var seen = watch.look(still.get());
                progress.step();
                var report = VideoReport.of(file, still.get(), seen, detector.model());
                report.lines(json).forEach(this::print);
                keep(album, source, still.get(), Mark.of(seen.detections(), detector.model()));
            }
        }
    }

    private static void keep(@Nullable Album album, Source source, Still still, List<Mark> marks) throws IOException {
        if (album != null && marks.stream().anyMatch(Mark::alert)) {
            album.add(source, still, marks);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private void complain(String what) {
        unreadable++;
        err().println(what);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
