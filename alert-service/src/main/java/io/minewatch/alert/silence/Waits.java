package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.silence.Waiting.Kind;
import io.minewatch.contract.alert.Alert.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, and the timers that run for it. */
@ApplicationScoped
class Waits {

    /** Everything that waits now. A comment is nothing that happens: else one could talk for ever. */
    private static final String WAITS = """
            WITH waits AS (
                SELECT 'ALERT_UNACKNOWLEDGED' AS kind, id AS subject, severity, raised_at AS since
                FROM alert WHERE status = 'OPEN'
                UNION ALL
                SELECT 'ALERT_IDLE', a.id, a.severity, greatest(a.acknowledged_at,
                    (SELECT max(f.recorded_at) FROM alert_fact f WHERE f.alert = a.id AND f.kind <> 'COMMENTED'),
                    (SELECT max(s.recorded_at) FROM dispatch d JOIN dispatch_step s ON s.dispatch = d.id WHERE d.alert = a.id),
                    (SELECT max(n.recorded_at) FROM dismissal d JOIN dismissal_answer n ON n.dismissal = d.id
                        WHERE d.alert = a.id))
                FROM alert a WHERE a.status IN ('ACKNOWLEDGED', 'DISPATCHED')
                    AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.alert = a.id AND d.step <> 'REPORTED')
                    AND NOT EXISTS (SELECT 1 FROM dismissal d LEFT JOIN dismissal_answer n ON n.dismissal = d.id
                        WHERE d.alert = a.id AND n.id IS NULL)
                UNION ALL
                SELECT 'DISPATCH_UNACCEPTED', d.id, a.severity, d.ordered_at
                FROM dispatch d JOIN alert a ON a.id = d.alert
                WHERE d.step IN ('ORDERED', 'DELIVERED', 'SEEN') AND a.status <> 'SETTLED'
                UNION ALL
                SELECT 'DISPATCH_UNREPORTED', d.id, a.severity,
                    (SELECT max(s.recorded_at) FROM dispatch_step s WHERE s.dispatch = d.id)
                FROM dispatch d JOIN alert a ON a.id = d.alert
                WHERE d.step IN ('ACCEPTED', 'SET_OUT', 'ARRIVED') AND a.status <> 'SETTLED'
                UNION ALL
                SELECT 'DISMISSAL_UNANSWERED', d.alert, d.severity, d.recorded_at
                FROM dismissal d JOIN alert a ON a.id = d.alert LEFT JOIN dismissal_answer n ON n.dismissal = d.id
                WHERE d.second_person AND n.id IS NULL AND a.status <> 'SETTLED'
                UNION ALL
                SELECT 'SECOND_LOOK_OPEN', 'second-look/' || c.dismissal, d.severity, c.recorded_at
                FROM second_look_candidate c JOIN dismissal d ON d.id = c.dismissal
                WHERE c.drawn AND NOT EXISTS (SELECT 1 FROM second_look_verdict v WHERE v.dismissal = c.dismissal)
            ) """;

    private final Database database;

    Waits(Database database) {
        this.database = database;
    }

    /** What waits and has no timer yet. */
    List<Waiting> listUntimed() {
        return database.list(WAITS + """
                        SELECT w.kind, w.subject, w.severity, w.since FROM waits w WHERE NOT EXISTS (
                            SELECT 1 FROM escalation_timer t
                            WHERE t.kind = w.kind AND t.subject = w.subject AND t.since = w.since) LIMIT 1000""", Waits::readWaiting);
    }

    void start(Waiting waiting, Instant dueAt) {
        database.change("""
                INSERT INTO escalation_timer (kind, subject, since, severity, level, due_at)
                VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING""", waiting.kind(), waiting.subject(), waiting.since(), waiting.severity(), dueAt);
    }

    /** Ends the timers of what waits no more, and the notices that told of it. */
    void endWhatIsOver(Instant now) {
        database.list(WAITS + """
                        UPDATE escalation_timer t SET ended_at = ? WHERE t.ended_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM waits w WHERE w.kind = t.kind AND w.subject = t.subject AND w.since = t.since)
                        RETURNING t.kind, t.subject, t.severity, t.since""", Waits::readWaiting, now).forEach(over -> endNotices(over, now));
        // Cameras: the alert stands on the wall; who takes charge of it has heard.
        database.change("""
                UPDATE notice n SET ended_at = ? WHERE n.ended_at IS NULL AND n.what ->> 'code' LIKE 'camera%'
                    AND EXISTS (SELECT 1 FROM alert a WHERE a.id = n.subject AND a.status <> 'OPEN')""", now);
    }

    /** Unless somebody waits for the same anew. */
    private void endNotices(Waiting over, Instant now) {
        database.change("""
                UPDATE notice SET ended_at = ? WHERE ended_at IS NULL AND subject = ? AND what ->> 'code' = ?
                    AND NOT EXISTS (SELECT 1 FROM escalation_timer WHERE kind = ? AND subject = ? AND ended_at IS NULL)""", now, over.subject(), over.kind().code(), over.kind(), over.subject());
    }

    /**
     * Timers that are due, the longest due first, which nobody else rings until the transaction ends. What somebody took
     * in hand a moment ago is none of them, though its timer has not ended yet.
     */
    List<Timer> listDue(Instant now, int most) {
        var due = database.list("""
                SELECT kind, subject, severity, since, level FROM escalation_timer
                WHERE ended_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED""", row -> new Timer(readWaiting(row), row.count("level")), now, most);
        var still = listOf(due.stream().map(timer -> timer.waiting().subject()).toList());
        return due.stream()
                .filter(timer -> still.stream().anyMatch(timer.waiting()::isSame))
                .toList();
    }

    /** What waits of these. They are asked for by name: to look through all that waits takes long in a busy night. */
    private List<Waiting> listOf(List<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : database.list(WAITS + """
                        SELECT w.kind, w.subject, w.severity, w.since FROM waits w
                        WHERE w.subject = ANY (string_to_array(?, ','))""", Waits::readWaiting, String.join(",", subjects));
    }

    /** It is the next level's turn. */
    void move(Collection<Ring> rings) {
        database.changeAll(
                "UPDATE escalation_timer SET level = ?, due_at = ? WHERE kind = ? AND subject = ? AND since = ?",
                rings.stream()
                        .map(ring -> new @Nullable Object[] {
                            ring.step().level(),
                            ring.step().dueAt(),
                            ring.waiting().kind(),
                            ring.waiting().subject(),
                            ring.waiting().since()
                        })
                        .toList());
    }

    private static Waiting readWaiting(Row row) throws SQLException {
        return new Waiting(
                Kind.valueOf(row.text("kind")),
                row.text("subject"),
                Severity.valueOf(row.text("severity")),
                row.instant("since"));
    }

    /** What waits, and the level that is to act. */
    record Timer(Waiting waiting, int level) {}
}
