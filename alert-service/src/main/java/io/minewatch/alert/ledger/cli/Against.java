package io.minewatch.alert.ledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody else kept and hands us: files of roots, lines of them, or the digest of a last entry alone.
 *
 * @param hashes SHA-256 or SM3 of entries that must be there
 */
record Against(List<KnownRoot> roots, List<String> hashes) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is neither
     */
    static Against read(List<String> given) {
        var against = new Against(new ArrayList<>(), new ArrayList<>());
        given.forEach(g -> against.take(g.strip(), g.startsWith("{") || isHash(g) ? "the line given" : g));
        return against;
    }

    private void take(String given, String keeper) {
        if (isHash(given)) {
            hashes.add(given.toLowerCase(Locale.ROOT));
        } else if (given.startsWith("{")) {
            roots.add(KnownRoot.read(given, keeper));
        } else {
            lines(given).stream().filter(l -> !l.isBlank()).forEach(l -> takeLine(l.strip(), keeper));
        }
    }

    private void takeLine(String line, String keeper) {
        if (!isHash(line) && !line.startsWith("{")) {
            throw new IllegalArgumentException("neither a root nor a digest in %s: %s".formatted(keeper, line));
        }
        take(line, keeper);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("neither a root, nor a digest, nor a file that can be read: " + file, e);
        }
    }

    private static boolean isHash(String text) {
        return HASH.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
