package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.Ledger.Head;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What roots say must stand in the ledger, held against each entry as it comes by. */
final class Expected {

    /** Two clocks of one system may differ by this much. */
    static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Findings findings;
    private final TreeMap<Long, List<KnownRoot>> roots = new TreeMap<>();
    private final Set<String> hashes;
    private final Set<String> reported = new HashSet<>();
    private long agreed;

    Expected(List<KnownRoot> all, List<String> hashes, Findings findings) {
        this.findings = findings;
        this.hashes = new HashSet<>(hashes);
        all.forEach(r ->
                roots.computeIfAbsent(r.root().seq(), seq -> new ArrayList<>()).add(r));
    }

    /** Holds an entry against the roots that name it. */
    void check(Head head, Instant recordedAt) {
        hashes.remove(head.hash());
        hashes.remove(head.sm3());
        var here = roots.getOrDefault(head.seq(), List.of());
        boolean allAgree = true;
        for (var root : here) {
            allAgree &= agrees(root, head, recordedAt);
        }
        if (!here.isEmpty() && allAgree) {
            agreed = head.seq();
        }
    }

    private boolean agrees(KnownRoot root, Head head, Instant recordedAt) {
        if (!root.root().sha256().equals(head.hash()) || !root.root().sm3().equals(head.sm3())) {
            report(
                    Check.ROOT_ENTRY,
                    root,
                    head.seq(),
                    "it is not the one that %s names; the change lies after entry %d".formatted(root.name(), agreed));
            return false;
        }
        if (recordedAt.isAfter(root.root().at().plus(TOLERANCE))) {
            report(Check.CLOCK, root, head.seq(), "it says it was recorded after %s was made".formatted(root.name()));
            return false;
        }
        return true;
    }

    /** What the roots name beyond the last entry was cut off. */
    void finish(long last) {
        roots.tailMap(last, false).values().stream()
                .flatMap(List::stream)
                .forEach(root -> report(
                        Check.ROOT_ENTRY,
                        root,
                        last + 1,
                        "it is cut off: %s names entry %d, the last one is %d"
                                .formatted(root.name(), root.root().seq(), last)));
        hashes.forEach(h ->
                findings.add(Check.ROOT_ENTRY, "no entry has the digest %s: it was rewritten or cut off".formatted(h)));
    }

    /** The same root lies in several places: one report of it is enough. */
    private void report(Check check, KnownRoot root, long seq, String what) {
        if (reported.add(root.text())) {
            findings.addOfEntry(check, seq, what);
        }
    }
}
