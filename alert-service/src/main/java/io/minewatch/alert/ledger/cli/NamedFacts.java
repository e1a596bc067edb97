package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that entries vouch for, as entries last named them; a row that was found as named is crossed off. */
final class NamedFacts {

    private final Map<String, Named> named = new HashMap<>();
    private @Nullable Instant since;

    /** Takes what an entry names. One of the first form names an alert or a picture, and says nothing of the row. */
    void take(Entry entry) {
        if (entry.version() == null) {
            var table = switch (entry.what().code()) {
                case "log.alert.raised" -> "alert/";
                case "log.evidence.stored" -> "evidence/";
                default -> null;
            };
            if (table != null) {
                named.put(table + entry.subject(), new Named(entry.seq(), null));
            }
            return;
        }
        if (since == null) {
            since = entry.recordedAt();
        }
        var facts = entry.facts();
        if (facts != null) {
            facts.forEach((row, digest) -> named.put(row, new Named(entry.seq(), digest)));
        }
    }

    /**
     * Holds a row against what was named.
     *
     * @param recordedAt when it says it was written
     * @return whether an entry vouches for it
     */
    boolean check(String row, String digest, Instant recordedAt, Findings findings) {
        var entry = named.remove(row);
        if (entry == null) {
            if (since != null && !recordedAt.isBefore(since)) {
                findings.add(Check.FACT_UNNAMED, "%s is there, and no entry says so".formatted(row));
            }
            return false;
        }
        var expected = entry.digest();
        if (expected != null && !expected.equals(digest)) {
            findings.add(Check.FACT_CHANGED, "%s is not what entry %d vouches for".formatted(row, entry.seq()));
        }
        return expected != null;
    }

    /** What is left was taken away. */
    void finish(Findings findings) {
        named.forEach((row, entry) ->
                findings.add(Check.FACT_MISSING, "%s is missing, entry %d names it".formatted(row, entry.seq())));
        named.clear();
    }

    /**
     * How a row was named.
     *
     * @param digest {@code null} where only its being there was told
     */
    private record Named(long seq, @Nullable String digest) {}
}
