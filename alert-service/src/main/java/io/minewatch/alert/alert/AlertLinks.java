package io.minewatch.alert.alert;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.contract.Actor;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Which alerts tell of one machine. */
@ApplicationScoped
public class AlertLinks {

    private final Database database;
    private final InstantSource clock;

    AlertLinks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All links of an alert, oldest first. */
    public List<AlertLink> listOf(AlertId alert) {
        return database.list(
                "SELECT kind, alert, other FROM alert_link WHERE alert = ? OR other = ? ORDER BY recorded_at, id",
                AlertLinks::read,
                alert,
                alert);
    }

    /** What was joined with alerts that are not settled. */
    List<AlertLink> listJoined() {
        return database.list("""
                SELECT l.kind, l.alert, l.other FROM alert a JOIN alert_link l ON l.alert = a.id
                WHERE a.status <> 'SETTLED' AND l.kind = 'JOINED'
                UNION
                SELECT l.kind, l.alert, l.other FROM alert a JOIN alert_link l ON l.other = a.id
                WHERE a.status <> 'SETTLED' AND l.kind = 'JOINED' ORDER BY alert, other""", AlertLinks::read);
    }

    /** Links two alerts, once however often it is said. */
    void add(AlertLink link, Instant doneAt, Actor by) {
        database.change(
                """
                INSERT INTO alert_link (id, kind, alert, other, done_at, actor, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
                NameIds.uuid("alert-link " + link),
                link.kind(),
                link.alert(),
                link.other(),
                doneAt,
                Database.json(by),
                clock.instant());
    }

    private static AlertLink read(Row row) throws SQLException {
        return new AlertLink(
                AlertLink.Kind.valueOf(row.text("kind")),
                new AlertId(row.text("alert")),
                new AlertId(row.text("other")));
    }
}
