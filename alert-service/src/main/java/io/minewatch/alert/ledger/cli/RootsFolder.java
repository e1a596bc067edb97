package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Roots as they lie in a folder: the long file, and a file for each. */
final class RootsFolder {

    private final Path folder;
    private final Findings findings;

    RootsFolder(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    List<KnownRoot> read() throws IOException {
        var roots = new ArrayList<KnownRoot>();
        var lines = folder.resolve("roots.jsonl");
        if (Files.exists(lines)) {
            Files.readAllLines(lines).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> take(line, lines, roots));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                take(Files.readString(file), file, roots);
            }
        }
        return roots;
    }

    private void take(String text, Path file, List<KnownRoot> roots) {
        try {
            roots.add(KnownRoot.read(text, file.toString()));
        } catch (IllegalArgumentException e) {
            findings.add(Check.ROOT_COPY, "what stands in %s is no root".formatted(file));
        }
    }
}
