package io.minewatch.alert.ledger;

import io.minewatch.alert.ledger.LedgerChain.Link;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Chains made for tests. */
final class Chains {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

    private Chains() {}

    /** Entries about {@code alert-0}, {@code alert-1} …, a second apart. */
    static List<Link> of(int length) {
        return continuing(new ArrayList<>(), length);
    }

    /** The links and as many more. */
    static List<Link> continuing(List<Link> links, int more) {
        for (int i = 0; i < more; i++) {
            var last = links.isEmpty() ? null : links.getLast();
            int n = links.size();
            var entry = new Entry(
                    n + 1,
                    last == null ? Digests.BEGINNING : last.hash(),
                    "alert-" + n,
                    THEN.plusSeconds(n),
                    THEN.plusSeconds(n),
                    Actor.system("test"),
                    new Coded("log.test").with("n", n),
                    Entry.VERSION,
                    last == null ? Digests.BEGINNING : Digests.sm3(last.text()),
                    null);
            links.add(link(n + 1, entry.subject(), CanonicalJson.write(entry)));
        }
        return links;
    }

    static Link link(long seq, String subject, String text) {
        return new Link(seq, subject, text, Digests.sha256(text), Digests.sm3(text));
    }
}
