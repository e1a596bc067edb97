package io.minewatch.alert.camera;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every change of every probe, kept as it was told: what somebody does to a camera is evidence. */
@ApplicationScoped
public class HealthTimeline {

    private final Database database;
    private final InstantSource clock;

    HealthTimeline(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of a probe's changes, newest first; the last of all is the one in force at {@code from}.
     *
     * @param before the change that the page before this one ended with, {@code null} for the first page
     */
    public List<Change> page(ProbeId probe, Instant from, Instant to, @Nullable Cursor before, int limit) {
        return database.list(
                """
                SELECT id, told, recorded_at FROM probe_health h
                WHERE probe = ? AND reported_at < ? AND reported_at >= coalesce(
                        (SELECT max(reported_at) FROM probe_health WHERE probe = h.probe AND reported_at <= ?), ?)
                    AND (?::text IS NULL OR (reported_at, id) < (?, ?))
                ORDER BY reported_at DESC, id DESC LIMIT ?""",
                HealthTimeline::read,
                probe,
                to,
                from,
                from,
                before == null ? null : before.id(),
                before == null ? to : before.reportedAt(),
                before == null ? "" : before.id(),
                limit);
    }

    /** Every probe's changes in a period, oldest first, with those in force when it begins. */
    public List<ProbeStatus> listAll(Instant from, Instant to) {
        return database.list("""
                SELECT told FROM probe_health h
                WHERE reported_at < ? AND reported_at >= coalesce(
                    (SELECT max(reported_at) FROM probe_health WHERE probe = h.probe AND reported_at <= ?), ?)
                ORDER BY probe, reported_at, id""", row -> row.json("told", ProbeStatus.class), to, from, from);
    }

    /** Keeps a change; says no when it is kept already. */
    boolean keep(String id, ProbeStatus status) {
        return database.change(
                        """
                        INSERT INTO probe_health (id, probe, state, since, reported_at, told, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
                        id,
                        status.probe(),
                        status.state(),
                        status.since(),
                        status.reportedAt(),
                        Database.json(status),
                        clock.instant())
                == 1;
    }

    /** The newest changes of a probe, oldest first. */
    List<ProbeStatus> listNewest(ProbeId probe, int limit) {
        return database.list("""
                SELECT told FROM probe_health WHERE probe = ?
                ORDER BY reported_at DESC, id DESC LIMIT ?""", row -> row.json("told", ProbeStatus.class), probe, limit)
                .reversed();
    }

    private static Change read(Row row) throws SQLException {
        return new Change(row.text("id"), row.json("told", ProbeStatus.class), row.instant("recorded_at"));
    }

    /** A change of a probe, as it was told and when it was kept. */
    public record Change(String id, ProbeStatus status, Instant recordedAt) {

        /** Where the next page begins. */
        public Cursor cursor() {
            return new Cursor(status.reportedAt(), id);
        }
    }

    /** A place in a timeline. */
    public record Cursor(Instant reportedAt, String id) {}
}
