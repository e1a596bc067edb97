package io.minewatch.ingest.bench;

import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.gate.GateConfig;
import io.minewatch.ingest.gate.Luma;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code minewatch bench gate [FOLDER] [--json] [--all]}: how many passing machines the motion gate notices and how often
 * it opens for nothing, by weather and beside simpler ways, with a keyframe every two seconds and every second.
 *
 * <p>Without a folder it shows the simulator's scenes: every second of them, by name, beginning with the second; with the
 * others the gate was tuned ({@code --all} shows those too). A folder holds clips (mp4) and TRUTH.tsv. Needs {@code
 * ffmpeg}.
 */
public final class GateBench {

    private static final String SCENES = "simulator/src/main/resources/clips";
    private static final int[] STEPS = {2, 1};
    private static final int WARM = 3000;

    private final Table report;
    private final Pictures pictures = Pictures.ofOwn(1, 1);
    private final Map<String, Supplier<Watcher>> watchers;

    private GateBench(boolean json) {
        var config = new SmallRyeConfigBuilder().withMapping(GateConfig.class).build();
        report = new Table(System.out, json);
        watchers = watchers(config);
    }

    private static Map<String, Supplier<Watcher>> watchers(SmallRyeConfig config) {
        var gate = config.getConfigMapping(GateConfig.class);
        var watchers = new TreeMap<String, Supplier<Watcher>>();
        watchers.put("gate", () -> Watcher.gate(gate));
        watchers.put("last-picture", Differencing::fromLastPicture);
        watchers.put("running-average", Differencing::fromRunningAverage);
        return watchers;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        var folders = words.stream().filter(word -> !word.startsWith("--")).toList();
        var bench = new GateBench(words.contains("--json"));
        bench.warmUp();
        if (folders.isEmpty()) {
            bench.scenes(words.contains("--all"));
        } else {
            bench.own(Path.of(folders.getFirst()));
        }
    }

    /** A service has long been compiled when a gate looks. */
    private void warmUp() {
        var random = new Random(3);
        var lumas = new ArrayList<Luma>();
        for (int i = 0; i < 16; i++) {
            var values = new byte[Luma.PIXELS];
            for (int pixel = 0; pixel < values.length; pixel++) {
                values[pixel] = (byte) (60 + pixel % 90 + random.nextInt(8));
            }
            lumas.add(new Luma(values));
        }
        for (var begin : watchers.values()) {
            var watcher = begin.get();
            for (int i = 0; i < WARM; i++) {
                watcher.look(lumas.get(i % lumas.size()), Sequence.START.plusSeconds(i));
            }
        }
    }

    private void scenes(boolean all) throws IOException, InterruptedException {
        var clips = new ArrayList<Clip>();
        var files = Clip.scenes(scenesFolder());
        for (int i = all ? 0 : 1; i < files.size(); i += all ? 1 : 2) {
            clips.add(Clip.scene(files.get(i)));
        }
        report.head("scenes " + String.join(", ", clips.stream().map(Clip::name).toList()));
        for (var condition : Condition.values()) {
            show(condition.name().toLowerCase(Locale.ROOT), clips, condition);
        }
    }

    private void own(Path folder) throws IOException, InterruptedException {
        report.head(folder.toString());
        for (var clip : Clip.own(folder)) {
            show(clip.name(), List.of(clip), Condition.DAY);
        }
    }

    private void show(String name, List<Clip> clips, Condition condition) throws IOException, InterruptedException {
        var scores = new TreeMap<String, Score>();
        for (var clip : clips) {
            var sequence = Sequence.of(clip, condition, pictures);
            for (int step : STEPS) {
                watchers.forEach((watcher, begin) -> scores.computeIfAbsent(
                                "%s every %d s".formatted(watcher, step), s -> new Score())
                        .watch(begin.get(), sequence, step));
            }
        }
        scores.forEach((watcher, score) -> report.row(name, watcher, score));
    }

    /** Beside the service's own module, wherever the checkout lies. */
    private static Path scenesFolder() throws IOException {
        try {
            var here = Path.of(GateBench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder = here; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve(SCENES))) {
                    return folder.resolve(SCENES);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        throw new IOException("no checkout with %s round the program".formatted(SCENES));
    }
}
