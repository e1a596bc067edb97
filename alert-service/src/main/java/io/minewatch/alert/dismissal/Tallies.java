package io.minewatch.alert.dismissal;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.dismissal.FlagPolicy.Tally;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Counts dismissals against what else was done to alerts, by place and by person. */
@ApplicationScoped
class Tallies {

    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /** Of the alerts settled in a period, by place; questions and cameras too, since they are let go the same way. */
    List<Tally> ofPlaces(Instant from, Instant until) {
        return database.list("""
                SELECT place AS key, place AS name, count(*) AS decided,
                    count(*) FILTER (WHERE outcome = 'DISMISSED') AS dismissed
                FROM alert WHERE settled_at >= ? AND settled_at < ? GROUP BY place""", Tallies::read, from, until);
    }

    /** Of what people did in a period, by person: to dismiss, to send a patrol, to settle. */
    List<Tally> ofPeople(Instant from, Instant until) {
        return database.list("""
                SELECT person AS key, max(name) AS name, count(DISTINCT alert) AS decided,
                    count(DISTINCT alert) FILTER (WHERE dismissed) AS dismissed
                FROM (
                    SELECT person, actor ->> 'displayName' AS name, alert, true AS dismissed
                    FROM dismissal WHERE recorded_at >= ? AND recorded_at < ?
                    UNION ALL
                    SELECT actor ->> 'subject', actor ->> 'displayName', alert, false
                    FROM alert_fact WHERE kind IN ('DISPATCHED', 'SETTLED') AND recorded_at >= ? AND recorded_at < ?
                ) done GROUP BY person""", Tallies::read, from, until, from, until);
    }

    /** The place's alerts that were dismissed in a period, newest first. */
    List<AlertId> listCasesOfPlace(String place, Instant from, Instant until) {
        return list(
                "SELECT id FROM alert WHERE place = ? AND outcome = 'DISMISSED' AND settled_at >= ? AND settled_at < ?"
                        + " ORDER BY settled_at DESC LIMIT 50",
                place,
                from,
                until);
    }

    /** The alerts that a person wanted to dismiss in a period, newest first. */
    List<AlertId> listCasesOfPerson(String person, Instant from, Instant until) {
        return list(
                "SELECT alert AS id FROM dismissal WHERE person = ? AND recorded_at >= ? AND recorded_at < ?"
                        + " GROUP BY alert ORDER BY max(recorded_at) DESC LIMIT 50",
                person,
                from,
                until);
    }

    private List<AlertId> list(String sql, Object... parameters) {
        return database.list(sql, row -> new AlertId(row.text("id")), parameters);
    }

    private static Tally read(Row row) throws SQLException {
        return new Tally(row.text("key"), row.text("name"), row.count("dismissed"), row.count("decided"));
    }
}
