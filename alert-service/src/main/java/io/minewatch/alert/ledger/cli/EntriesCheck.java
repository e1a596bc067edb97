package io.minewatch.alert.ledger.cli;

import io.minewatch.alert.ledger.Check;
import io.minewatch.alert.ledger.Entry;
import io.minewatch.alert.ledger.Ledger.Head;
import io.minewatch.alert.ledger.LedgerChain;
import io.minewatch.alert.ledger.LedgerChain.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/** Goes through the entries once: the chain, the clock, what roots say, what rows are named. */
final class EntriesCheck {

    private final LedgerChain chain = new LedgerChain();
    private final Set<String> newKeys = new HashSet<>();
    private final Expected expected;
    private final NamedFacts named;
    private final Findings findings;
    private final Progress progress;
    private Instant before = Instant.MIN;
    private long entries;

    EntriesCheck(Expected expected, NamedFacts named, Findings findings, Progress progress) {
        this.expected = expected;
        this.named = named;
        this.findings = findings;
        this.progress = progress;
    }

    void run(Rows database) throws SQLException {
        long all = database.count("SELECT count(*) FROM alert.ledger_entry");
        database.forEach(
                "SELECT seq, subject, entry, hash, sm3, recorded_at FROM alert.ledger_entry ORDER BY seq", row -> {
                    progress.tell("entries", ++entries, all);
                    check(row);
                });
        expected.finish(chain.head().seq());
    }

    /** Rows read. */
    long entries() {
        return entries;
    }

    Head head() {
        return chain.head();
    }

    /** The changes of keys that entries tell of, as {@code before>after}. */
    Set<String> newKeys() {
        return newKeys;
    }

    private void check(ResultSet row) throws SQLException {
        var link = new Link(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        var checked = chain.check(link);
        checked.fault().ifPresent(f -> findings.addOfEntry(f.check(), link.seq(), f.reason()));
        var entry = checked.entry();
        if (entry == null) {
            return;
        }
        if (!entry.recordedAt().equals(row.getObject(6, OffsetDateTime.class).toInstant())) {
            findings.addOfEntry(Check.ENTRY_ROW, link.seq(), "its row says another time than its text");
        }
        requireLater(entry);
        expected.check(new Head(link.seq(), link.hash(), checked.sm3()), entry.recordedAt());
        named.take(entry);
        noteNewKey(entry);
    }

    private void requireLater(Entry entry) {
        if (before.isAfter(Instant.MIN) && entry.recordedAt().isBefore(before.minus(Expected.TOLERANCE))) {
            findings.addOfEntry(
                    Check.CLOCK,
                    entry.seq(),
                    "it says it was recorded %s before the entry before it: the clock was turned back"
                            .formatted(Duration.between(entry.recordedAt(), before)));
        }
        before = entry.recordedAt();
    }

    private void noteNewKey(Entry entry) {
        if (entry.what().code().equals("log.ledger.key-changed")) {
            var told = entry.what().parameters();
            newKeys.add(told.get("before") + ">" + told.get("key"));
        }
    }
}
