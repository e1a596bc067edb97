package io.minewatch.alert.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each: name, value and unit. */
final class Figures {

    private final List<String> lines = new ArrayList<>();

    void add(String name, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%s %.4f %s", name, value, unit));
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
