package io.minewatch.training.quantize;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the command line asks for.
 *
 * @param pictures how many show which values the network computes
 * @param checks on how many pictures to compare the result with the original; none for 0
 */
record Options(Path model, Path data, int pictures, int checks, Recipe recipe) {

    static final String USAGE = """
            quantize MODEL_DIR DATA_DIR [--pictures N] [--checks N]
                     [--float-start CONVOLUTIONS] [--float-end CONVOLUTIONS] [--spare PART]
            Writes minewatch-detector-int8.onnx into MODEL_DIR, names it in model.json, and measures it on pictures of DATA_DIR.
            """;

    private static final Map<String, String> DEFAULTS = Map.of(
            "pictures", "150",
            "checks", "450",
            "float-start", "3",
            "float-end", "1",
            "spare", "0.0001");

    static Options parse(String... words) {
        if (words.length < 2 || words.length % 2 != 0 || words[0].startsWith("-") || words[1].startsWith("-")) {
            throw new IllegalArgumentException(USAGE);
        }
        var given = new HashMap<>(DEFAULTS);
        for (int i = 2; i < words.length; i += 2) {
            if (given.replace(words[i].replaceFirst("^--", ""), words[i + 1]) == null) {
                throw new IllegalArgumentException("no such option: %s%n%s".formatted(words[i], USAGE));
            }
        }
        return new Options(
                Path.of(words[0]),
                Path.of(words[1]),
                number(given, "pictures"),
                number(given, "checks"),
                new Recipe(
                        number(given, "float-start"),
                        number(given, "float-end"),
                        Double.parseDouble(given.getOrDefault("spare", ""))));
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, ""));
    }
}
