package io.minewatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerChainTest {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void holdsWhenNothingWasTouched() {
        var found = check(chain(5));

        assertThat(found.valid()).isTrue();
        assertThat(found.entries()).isEqualTo(5);
    }

    @Test
    void beginsWithZeros() {
        assertThat(check(List.of()).root()).isEqualTo("0".repeat(64));
    }

    @Test
    void breaksWhereAWordWasChanged() {
        var rows = chain(5);
        var third = rows.get(2);
        rows.set(2, new Link(third.seq, third.subject, third.text.replace("alert-2", "alert-9"), third.hash));

        assertThat(check(rows).brokenAt()).isEqualTo(new LedgerChain.Break(3, "its text was altered"));
    }

    @Test
    void breaksAfterAWordWasChangedAndHashedAnew() {
        var rows = chain(5);
        var third = rows.get(2);
        var text = third.text.replace("alert-2", "alert-9");
        rows.set(2, new Link(third.seq, "alert-9", text, LedgerChain.hash(text)));

        assertThat(check(rows).brokenAt())
                .isEqualTo(new LedgerChain.Break(4, "it does not follow the entry before it"));
    }

    @Test
    void breaksWhereAnEntryIsMissing() {
        var rows = chain(5);
        rows.remove(3);

        assertThat(check(rows).brokenAt()).isEqualTo(new LedgerChain.Break(5, "entry 4 is missing"));
    }

    private static LedgerChain.Verification check(List<Link> rows) {
        var chain = new LedgerChain();
        rows.forEach(r -> chain.check(r.seq, r.subject, r.text, r.hash));
        return chain.verification();
    }

    private static List<Link> chain(int length) {
        var rows = new ArrayList<Link>();
        var previous = LedgerChain.BEGINNING;
        for (int i = 0; i < length; i++) {
            var entry = new Entry(
                    i + 1,
                    previous,
                    "alert-" + i,
                    THEN,
                    THEN,
                    Actor.system("test"),
                    new Coded("log.test").with("n", i));
            var text = LedgerChain.write(entry);
            previous = LedgerChain.hash(text);
            rows.add(new Link(entry.seq(), entry.subject(), text, previous));
        }
        return rows;
    }

    private record Link(long seq, String subject, String text, String hash) {}
}
