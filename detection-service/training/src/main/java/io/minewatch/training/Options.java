package io.minewatch.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param start the network to start from: the data's own base, or one trained before
 * @param renders pictures of the simulator, or null for none
 * @param cutouts pictures of single machines to set into photos, or null for none
 * @param renderedShare how many of the pictures shown are rendered
 * @param steps of {@code batch} pictures each, or fewer where they are larger: every step sees about as many pixels
 * @param minutes after which to come to an end, however many steps that makes
 * @param sides of the squares that the network learns on in turn, in pixels, smallest first
 * @param rate of learning at its highest: how far a step moves a weight, in parts of its tensor's root mean square
 * @param inputWidth of the network that comes out, pixels; {@code inputHeight} likewise
 * @param frozen convolutions, from the first, that stay as they are
 */
record Options(
        Path data,
        Path out,
        Path start,
        @Nullable Path renders,
        @Nullable Path cutouts,
        double renderedShare,
        int steps,
        int minutes,
        int batch,
        List<Integer> sides,
        double rate,
        int frozen,
        int inputWidth,
        int inputHeight,
        long seed,
        String version) {

    static final String USAGE = """
            train DATA_DIR [--renders DIR] [--cutouts DIR] [--out DIR] [--start MODEL.onnx] [--steps N] [--minutes N] [--batch N] [--sides PIXELS,PIXELS...]
                  [--rate R] [--frozen CONVOLUTIONS] [--input WIDTHxHEIGHT] [--rendered-share PART] [--seed N] [--version V]
            """;

    private static final Set<String> KNOWN = Set.of(
            "renders",
            "cutouts",
            "out",
            "start",
            "steps",
            "minutes",
            "batch",
            "sides",
            "rate",
            "frozen",
            "input",
            "rendered-share",
            "seed",
            "version");

    static Options parse(String... words) {
        if (words.length == 0 || words[0].startsWith("-") || words.length % 2 == 0) {
            throw new IllegalArgumentException(USAGE);
        }
        var given = new HashMap<String, String>();
        for (int i = 1; i < words.length; i += 2) {
            var name = words[i].replaceFirst("^--", "");
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("no such option: %s%n%s".formatted(words[i], USAGE));
            }
            given.put(name, words[i + 1]);
        }
        return of(Path.of(words[0]), given);
    }

    private static Options of(Path data, Map<String, String> given) {
        // The sub stream's 640 by 360, up to the next multiple of 32.
        var input = given.getOrDefault("input", "640x384").split("x", 2);
        var renders = given.get("renders");
        var cutouts = given.get("cutouts");
        return new Options(
                data,
                Path.of(given.getOrDefault("out", "training-out")),
                given.containsKey("start")
                        ? Path.of(given.get("start"))
                        : data.resolve("base").resolve("yolox_nano_coco.onnx"),
                renders == null ? null : Path.of(renders),
                cutouts == null ? null : Path.of(cutouts),
                Double.parseDouble(given.getOrDefault("rendered-share", "0.3")),
                Integer.parseInt(given.getOrDefault("steps", "4000")),
                Integer.parseInt(given.getOrDefault("minutes", "1440")),
                Integer.parseInt(given.getOrDefault("batch", "8")),
                sides(given.getOrDefault("sides", "320,416,512")),
                Double.parseDouble(given.getOrDefault("rate", "2.5e-3")),
                Integer.parseInt(given.getOrDefault("frozen", "9")),
                Integer.parseInt(input[0]),
                Integer.parseInt(input[1]),
                Long.parseLong(given.getOrDefault("seed", "1")),
                given.getOrDefault("version", "0.1.0"));
    }

    private static List<Integer> sides(String words) {
        return Arrays.stream(words.split(",")).map(Integer::valueOf).sorted().toList();
    }

    /** How many squares of a side make a step. */
    int squaresOf(int side) {
        double smallest = sides.getFirst();
        return (int) Math.max(2, Math.round(batch * smallest * smallest / side / side));
    }

    /** How far a run is, 0 to 1: by its steps, or by its time if that is shorter. */
    double progress(int step, Duration spent) {
        double bySteps = steps == 0 ? 1 : (double) step / steps;
        return Math.min(1, Math.max(bySteps, spent.toSeconds() / (60.0 * minutes)));
    }

    /** Up in the first steps, then down along a cosine. */
    double rateAt(int step, double progress) {
        double warm = Math.min(1, (step + 1) / 100.0);
        double fall = (1 + Math.cos(Math.PI * progress)) / 2;
        return rate * warm * (0.03 + 0.97 * fall);
    }
}
