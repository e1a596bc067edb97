package io.minewatch.alert.ledger;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.ledger.LedgerChain.Link;
import io.minewatch.alert.ledger.LedgerChain.Verification;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ledger.LedgerRoot;
import io.minewatch.contract.ledger.SignedRoot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * Appends an entry, which vouches for the facts that the transaction has written since the entry before. Call it last:
     * until the transaction ends, no other can append, since the numbers have no gaps and each entry names the one before.
     */
    public void append(String subject, Actor by, Instant doneAt, Coded what) {
        appendAll(List.of(new Note(subject, by, doneAt, what)));
    }

    /** Appends entries in order, as {@link #append} does; the first vouches for the facts of all. */
    public void appendAll(List<Note> notes) {
        database.lock("ledger");
        var end = takeUp();
        var head = end.head();
        var facts = Facts.read(end.facts());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var note : notes) {
            var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var entry = new Entry(
                    head.seq() + 1,
                    head.hash(),
                    note.subject(),
                    note.doneAt(),
                    recordedAt,
                    note.by(),
                    note.what(),
                    Entry.VERSION,
                    head.sm3(),
                    facts);
            var text = CanonicalJson.write(entry);
            head = new Head(entry.seq(), Digests.sha256(text), Digests.sm3(text));
            facts = Facts.read(null);
            rows.add(new @Nullable Object[] {head.seq(), note.subject(), text, head.hash(), head.sm3(), recordedAt});
        }
        database.changeAll(
                "INSERT INTO ledger_entry (seq, subject, entry, hash, sm3, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What happened to a subject, oldest first. */
    public List<Entry> listAbout(String subject) {
        return database.list(
                "SELECT entry FROM ledger_entry WHERE subject = ? ORDER BY seq",
                row -> row.json("entry", Entry.class),
                subject);
    }

    /** The newest entry's number and digests, if there is one. */
    public Optional<Head> findLast() {
        return database.find("SELECT seq, hash, sm3, entry FROM ledger_entry ORDER BY seq DESC LIMIT 1", Ledger::head);
    }

    /** The newest root that was handed over, if there is one. */
    public Optional<LedgerRoot> findLastRoot() {
        return database.find(
                "SELECT root FROM ledger_root ORDER BY number DESC LIMIT 1",
                row -> row.json("root", SignedRoot.class).root());
    }

    /** Checks the whole chain. */
    public Verification verify() {
        var chain = new LedgerChain();
        long after = 0;
        while (true) {
            var page = database.list(
                    "SELECT seq, subject, entry, hash, sm3 FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT 5000",
                    row -> {
                        chain.check(new Link(
                                row.number("seq"),
                                row.text("subject"),
                                row.text("entry"),
                                row.text("hash"),
                                row.findText("sm3")));
                        return row.number("seq");
                    },
                    after);
            if (page.isEmpty()) {
                return chain.verification();
            }
            after = page.getLast();
        }
    }

    /** Reads where the chain ends, and takes over what triggers noted about the facts of this transaction. */
    private End takeUp() {
        return database.find("""
                        SELECT current_setting('minewatch.facts', true) AS facts,
                            set_config('minewatch.facts', '', true) AS taken,
                            seq, hash, sm3, CASE WHEN sm3 IS NULL THEN entry END AS entry
                        FROM (SELECT 1) AS always LEFT JOIN LATERAL
                            (SELECT seq, hash, sm3, entry FROM ledger_entry ORDER BY seq DESC LIMIT 1) AS newest ON true""", row -> new End(head(row), row.findText("facts")))
                .orElseThrow();
    }

    private static Head head(Row row) throws SQLException {
        if (row.number("seq") == 0) {
            return Head.NONE;
        }
        var sm3 = row.findText("sm3");
        return new Head(row.number("seq"), row.text("hash"), sm3 != null ? sm3 : Digests.sm3(row.text("entry")));
    }

    /** Who did what to what, and when by the doer's clock. */
    public record Note(String subject, Actor by, Instant doneAt, Coded what) {}

    /** Where the chain ends. */
    public record Head(long seq, String hash, String sm3) {

        /** Before the first entry. */
        public static final Head NONE = new Head(0, Digests.BEGINNING, Digests.BEGINNING);
    }

    private record End(Head head, @Nullable String facts) {}
}
