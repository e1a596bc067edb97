package io.minewatch.alert.ledger.root;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.delivery.Outbox;
import io.minewatch.alert.ledger.CanonicalJson;
import io.minewatch.alert.ledger.Digests;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.CountyId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.ledger.LedgerRoot;
import io.minewatch.contract.ledger.SignedRoot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes roots: one when it is due, however many copies of the service look for it. */
@ApplicationScoped
public class Roots {

    private static final Actor KEEPER = Actor.system("ledger-keeper");

    private final Database database;
    private final Ledger ledger;
    private final Outbox outbox;
    private final RootKey key;
    private final RootConfig config;
    private final CountyConfig county;
    private final InstantSource clock;

    Roots(
            Database database,
            Ledger ledger,
            Outbox outbox,
            RootKey key,
            RootConfig config,
            CountyConfig county,
            InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.outbox = outbox;
        this.key = key;
        this.config = config;
        this.county = county;
        this.clock = clock;
    }

    /** Makes a root when the last one is old enough. */
    @Transactional
    public void makeIfDue() {
        database.lock("ledger-root");
        var last = findLast();
        var now = clock.instant();
        // A clock that was turned back must not hold up the next root.
        if (last.isEmpty()
                || Duration.between(last.get().root().at(), now).abs().compareTo(config.rootEvery()) >= 0) {
            make(last, now.truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** Makes a root now. */
    @Transactional
    public void make() {
        database.lock("ledger-root");
        make(findLast(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The roots after {@code number}, oldest first. */
    List<StoredRoot> listAfter(long number, int limit) {
        return database.list(
                "SELECT root FROM ledger_root WHERE number > ? ORDER BY number LIMIT ?", Roots::read, number, limit);
    }

    /** The newest root, if there is one. */
    Optional<StoredRoot> findLast() {
        return database.find("SELECT root FROM ledger_root ORDER BY number DESC LIMIT 1", Roots::read);
    }

    private void make(Optional<StoredRoot> last, Instant now) {
        last.filter(l -> !l.root().key().equals(key.publicKey())).ifPresent(l -> noteNewKey(l, now));
        var head = ledger.findLast().orElse(Ledger.Head.NONE);
        var root = new LedgerRoot(
                now,
                county.adcode(),
                key.publicKey(),
                last.map(l -> l.root().number()).orElse(0L) + 1,
                last.map(l -> Digests.sha256(l.text())).orElse(Digests.BEGINNING),
                head.seq(),
                head.hash(),
                head.sm3());
        var signed = new SignedRoot(root, key.sign(CanonicalJson.write(root)));
        database.change(
                "INSERT INTO ledger_root (number, at, root, recorded_at) VALUES (?, ?, ?, ?)",
                root.number(),
                root.at(),
                CanonicalJson.write(signed),
                now);
        outbox.tell(Topics.LEDGER_ROOTS, new LedgerId(county.adcode() + "-ledger"), root.number(), signed, now);
    }

    /** A key that changes without a word is what somebody who rewrote the ledger would need. */
    private void noteNewKey(StoredRoot last, Instant now) {
        ledger.append(
                "ledger",
                KEEPER,
                now,
                new Coded("log.ledger.key-changed")
                        .with("before", last.root().key())
                        .with("key", key.publicKey()));
    }

    static StoredRoot read(Row row) throws SQLException {
        var text = row.text("root");
        return new StoredRoot(
                ContractJson.read(text.getBytes(StandardCharsets.UTF_8), SignedRoot.class)
                        .root(),
                text);
    }

    /** A root and the text it is handed over as. */
    record StoredRoot(LedgerRoot root, String text) {}

    private record LedgerId(String value) implements CountyId {}
}
