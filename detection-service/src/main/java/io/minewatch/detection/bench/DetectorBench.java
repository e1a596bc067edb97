package io.minewatch.detection.bench;

import io.minewatch.detection.inference.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code minewatch bench detector}: what a pass of the network and a picture cost, for each way to look and each form of
 * the model, next to OpenCV's DNN module with the same network and to the untouched COCO network.
 *
 * <p>The variants take turns, so that whatever else the machine does slows all of them: the ratios count.
 */
@Command(
        name = "minewatch bench detector",
        mixinStandardHelpOptions = true,
        description = {
            "Milliseconds of one core (cpu) and of the clock (wall) for each network pass and each picture.",
            "A pass is fitting, network and decoding; a picture is its JPEG and all passes.",
            "Without a folder it looks at generated pictures of a sub and a main stream's size."
        })
public final class DetectorBench implements Callable<Integer> {

    private static final int PICTURES = 12;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Pictures to look at, a dozen of them.")
    private @Nullable Path folder;

    @Option(names = "--base", paramLabel = "FILE.onnx", description = "The untouched YOLOX-nano with COCO weights.")
    private @Nullable Path base;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DetectorBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var report = new Report(System.out, json);
        var model = Model.bundled();
        Variants.leftOut(model, base).forEach(report::remark);
        for (var pictures : pictures().entrySet()) {
            try (var variants = Variants.of(model, base)) {
                report.rows(pictures.getKey(), variants.measure(pictures.getValue()));
            }
            report.sharing(pictures.getKey(), Sharing.measure(model, pictures.getValue()));
        }
        return 0;
    }

    private Map<String, List<byte[]>> pictures() throws IOException {
        var pictures = new LinkedHashMap<String, List<byte[]>>();
        if (folder == null) {
            pictures.put("sub", NoisePictures.make(PICTURES, 640, 360));
            pictures.put("main", NoisePictures.make(PICTURES, 1920, 1080));
        } else {
            pictures.put("pictures", read(folder));
        }
        return pictures;
    }

    private static List<byte[]> read(Path folder) throws IOException {
        var pictures = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(Files::isRegularFile).sorted().limit(PICTURES).toList()) {
                pictures.add(Files.readAllBytes(file));
            }
        }
        if (pictures.isEmpty()) {
            throw new IOException("no pictures in " + folder);
        }
        return pictures;
    }
}
