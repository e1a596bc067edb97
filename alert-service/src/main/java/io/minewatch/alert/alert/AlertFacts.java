package io.minewatch.alert.alert;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.database.Database;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.dispatch.Dispatch.FindingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What people did to alerts, each act once however often a phone sends it. */
@ApplicationScoped
class AlertFacts {

    private final Database database;
    private final InstantSource clock;

    AlertFacts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether the act is done already.
     *
     * @throws RefusedException when its id was used for something else
     */
    boolean isDone(UUID id, AlertId alert, Kind kind) {
        var done = database.find(
                "SELECT alert, kind FROM alert_fact WHERE id = ?",
                row -> row.text("alert") + " " + row.text("kind"),
                id);
        if (done.isPresent() && !done.get().equals(alert + " " + kind)) {
            throw RefusedException.conflict(new Coded("change.id-reused").with("id", id));
        }
        return done.isPresent();
    }

    void add(UUID id, AlertId alert, Kind kind, Instant doneAt, Actor by, Object body) {
        database.change("""
                INSERT INTO alert_fact (id, alert, kind, done_at, actor, body, recorded_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""", id, alert, kind, doneAt, Database.json(by), Database.json(body), clock.instant());
    }

    boolean hasAny(AlertId alert, Kind kind) {
        return database.find("SELECT id FROM alert_fact WHERE alert = ? AND kind = ? LIMIT 1", row -> row, alert, kind)
                .isPresent();
    }

    boolean hasAnyByAnother(AlertId alert, Kind kind, Actor than) {
        return database.find(
                        "SELECT id FROM alert_fact WHERE alert = ? AND kind = ? AND actor ->> 'subject' <> ? LIMIT 1",
                        row -> row,
                        alert,
                        kind,
                        than.subject())
                .isPresent();
    }

    /** Whether somebody who was there found what the alert tells of. */
    boolean wasFound(AlertId alert) {
        return database.find(
                        "SELECT id FROM alert_fact WHERE alert = ? AND kind = ? AND body ->> 'kind' = ? LIMIT 1",
                        row -> row,
                        alert,
                        Kind.FINDING,
                        FindingKind.FOUND)
                .isPresent();
    }

    /** What can be done to an alert. */
    enum Kind {
        ACKNOWLEDGED,
        COMMENTED,
        JOINED,
        DISPATCHED,
        FINDING,
        SETTLED
    }
}
