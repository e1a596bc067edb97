package io.minewatch.alert.camera;

import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.probe.ProbeStatus.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What timelines say was the matter with cameras; each trouble belongs to one alert at most, and to that for good. */
@ApplicationScoped
class Troubles {

    private static final String COLUMNS = "probe, kind, began_at, ended_at, state, alert";

    private final Database database;

    Troubles(Database database) {
        this.database = database;
    }

    /** What lasted at a time. */
    List<Trouble> listLasting(ProbeId probe, Instant at) {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM camera_trouble WHERE probe = ? AND began_at < ? AND (ended_at IS NULL OR ended_at >= ?)",
                row -> open(read(row)),
                probe,
                at,
                at);
    }

    /** Lets what is known of a probe since a time be this, and nothing else. */
    void put(ProbeId probe, Instant since, Collection<Trouble> found) {
        database
                .list(
                        "SELECT " + COLUMNS + " FROM camera_trouble WHERE probe = ? AND began_at >= ?",
                        Troubles::read,
                        probe,
                        since)
                .stream()
                .filter(known -> found.stream().noneMatch(f -> isSame(known, f)))
                // A late change showed that it did not begin then: it lasted no time at all.
                .forEach(known -> put(known.endedAt(known.beganAt())));
        found.forEach(this::put);
    }

    private void put(Trouble trouble) {
        database.change("""
                INSERT INTO camera_trouble (probe, kind, began_at, ended_at, state) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (probe, kind, began_at) DO UPDATE SET ended_at = excluded.ended_at, state = excluded.state""", trouble.probe(), trouble.kind(), trouble.beganAt(), trouble.endedAt(), trouble.state());
    }

    /** What lasts, or is over since {@code heardSince} and has no alert; never what lasted no time at all. */
    List<Trouble> listPresent(Instant heardSince) {
        return database.list(
                "SELECT " + COLUMNS
                        + " FROM camera_trouble WHERE ended_at IS NULL OR (alert IS NULL AND ended_at > ? AND ended_at > began_at)"
                        + " ORDER BY began_at, probe",
                Troubles::read,
                heardSince);
    }

    /** What belongs to an alert, oldest first. */
    List<Trouble> listOf(AlertId alert) {
        return database.list(
                "SELECT " + COLUMNS + " FROM camera_trouble WHERE alert = ? ORDER BY began_at, probe",
                Troubles::read,
                alert);
    }

    void attach(Trouble trouble, AlertId alert) {
        database.change(
                "UPDATE camera_trouble SET alert = ? WHERE probe = ? AND kind = ? AND began_at = ? AND alert IS NULL",
                alert,
                trouble.probe(),
                trouble.kind(),
                trouble.beganAt());
    }

    private static boolean isSame(Trouble a, Trouble b) {
        return a.kind() == b.kind() && a.beganAt().equals(b.beganAt());
    }

    private static Trouble open(Trouble trouble) {
        return new Trouble(trouble.probe(), trouble.kind(), trouble.beganAt(), null, trouble.state(), trouble.alert());
    }

    private static Trouble read(Row row) throws SQLException {
        var alert = row.findText("alert");
        return new Trouble(
                new ProbeId(row.text("probe")),
                Kind.valueOf(row.text("kind")),
                row.instant("began_at"),
                row.findInstant("ended_at"),
                State.valueOf(row.text("state")),
                alert == null ? null : new AlertId(alert));
    }
}
