package io.minewatch.alert.ledger;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.LedgerChain.Verification;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes down who did what, in the transaction that does it; nobody can take it back. */
@ApplicationScoped
public class Ledger {

    private final Database database;
    private final InstantSource clock;

    public Ledger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Appends an entry. Call it last: until the transaction ends, no other can append, since the numbers have no gaps and
     * each entry names the one before.
     */
    public void append(String subject, Actor by, Instant doneAt, Coded what) {
        database.lock("ledger");
        var last = findLast();
        var entry = new Entry(
                last.map(Head::seq).orElse(0L) + 1,
                last.map(Head::hash).orElse(LedgerChain.BEGINNING),
                subject,
                doneAt,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                what);
        var text = LedgerChain.write(entry);
        database.change(
                "INSERT INTO ledger_entry (seq, subject, entry, hash, recorded_at) VALUES (?, ?, ?, ?, ?)",
                entry.seq(),
                subject,
                text,
                LedgerChain.hash(text),
                entry.recordedAt());
    }

    /** What happened to a subject, oldest first. */
    public List<Entry> listAbout(String subject) {
        return database.list(
                "SELECT entry FROM ledger_entry WHERE subject = ? ORDER BY seq",
                row -> row.json("entry", Entry.class),
                subject);
    }

    /** The newest entry's number and hash, if there is one. */
    public Optional<Head> findLast() {
        return database.find(
                "SELECT seq, hash FROM ledger_entry ORDER BY seq DESC LIMIT 1",
                row -> new Head(row.number("seq"), row.text("hash")));
    }

    /** Checks the whole chain. */
    public Verification verify() {
        var chain = new LedgerChain();
        long after = 0;
        while (true) {
            var page = database.list(
                    "SELECT seq, subject, entry, hash FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT 5000",
                    row -> {
                        chain.check(row.number("seq"), row.text("subject"), row.text("entry"), row.text("hash"));
                        return row.number("seq");
                    },
                    after);
            if (page.isEmpty()) {
                return chain.verification();
            }
            after = page.getLast();
        }
    }

    /** Where the chain ends. */
    public record Head(long seq, String hash) {}
}
