package io.minewatch.alert.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows an entry vouches for, as the triggers note them: a line each, {@code table/key=SHA-256}. */
final class Facts {

    private Facts() {}

    /** The facts by table and key, or {@code null} when there are none; of a row noted twice, as it was last. */
    static @Nullable SortedMap<String, String> read(@Nullable String lines) {
        if (lines == null || lines.isEmpty()) {
            return null;
        }
        var facts = new TreeMap<String, String>();
        lines.lines().forEach(line -> {
            int split = line.lastIndexOf('=');
            facts.put(line.substring(0, split), line.substring(split + 1));
        });
        return facts;
    }
}
