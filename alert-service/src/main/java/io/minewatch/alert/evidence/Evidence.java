package io.minewatch.alert.evidence;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps pictures, and shows them only as they were when they came. */
@ApplicationScoped
public class Evidence {

    private static final Actor STORE = Actor.system("evidence-store");

    private final EvidenceFiles files;
    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;

    Evidence(EvidenceFiles files, Database database, Ledger ledger, InstantSource clock) {
        this.files = files;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Stores a picture once.
     *
     * @param sha256 what the sender says its digest is
     * @param by who hands it over
     * @param facts what is known about it
     * @throws IllegalArgumentException when it is another picture than the sender says
     */
    @Transactional
    public void store(Sha256 sha256, byte[] picture, Actor by, String source, Object facts) {
        if (!Sha256.of(picture).equals(sha256)) {
            throw new IllegalArgumentException("the picture is not the one that was hashed at capture: " + sha256);
        }
        files.store(sha256, picture);
        int added = database.change("""
                INSERT INTO evidence (sha256, bytes, source, facts, recorded_at) VALUES (?, ?, ?, ?::jsonb, ?)
                ON CONFLICT DO NOTHING""", sha256, (long) picture.length, source, Database.json(facts), clock.instant());
        if (added == 1) {
            ledger.append(
                    sha256.hex(),
                    by,
                    clock.instant(),
                    new Coded("log.evidence.stored").with("source", source).with("bytes", picture.length));
        }
    }

    /** Stores a picture that the house itself took. */
    public void storeFromProbe(Sha256 sha256, byte[] picture, Object facts) {
        store(sha256, picture, STORE, "probe", facts);
    }

    /**
     * Shows a picture to somebody, and writes down that they looked.
     *
     * @throws RefusedException when it was never stored, is lost, or is not what it was; the last two are written down too
     */
    @Transactional(dontRollbackOn = RefusedException.class)
    public byte[] look(Sha256 sha256, Actor by) {
        if (database.find("SELECT sha256 FROM evidence WHERE sha256 = ?", row -> row, sha256)
                .isEmpty()) {
            throw RefusedException.notFound("evidence", sha256);
        }
        var picture = files.find(sha256);
        if (picture.isEmpty()) {
            note(sha256, by, "MISSING", new Coded("log.evidence.missing"));
            throw RefusedException.gone(new Coded("evidence.missing").with("sha256", sha256));
        }
        if (!Sha256.of(picture.get()).equals(sha256)) {
            note(sha256, by, "ALTERED", new Coded("log.evidence.altered"));
            throw RefusedException.gone(new Coded("evidence.altered").with("sha256", sha256));
        }
        note(sha256, by, "SHOWN", new Coded("log.evidence.looked-at"));
        return picture.get();
    }

    /** Who looked, oldest first. */
    public List<Look> listLooks(Sha256 sha256) {
        return database.list(
                "SELECT actor, outcome, recorded_at FROM evidence_look WHERE sha256 = ? ORDER BY recorded_at",
                row -> new Look(row.json("actor", Actor.class), row.text("outcome"), row.instant("recorded_at")),
                sha256);
    }

    private void note(Sha256 sha256, Actor by, String outcome, Coded what) {
        var now = clock.instant();
        database.change(
                "INSERT INTO evidence_look (id, sha256, actor, outcome, recorded_at) VALUES (?, ?, ?::jsonb, ?, ?)",
                UUID.randomUUID(),
                sha256,
                Database.json(by),
                outcome,
                now);
        ledger.append(sha256.hex(), by, now, what);
    }

    /** That somebody looked at a picture, and what they got to see. */
    public record Look(Actor by, String outcome, Instant at) {}
}
