package io.minewatch.alert.dismissal;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.dismissal.Dismissal.Answer;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.DismissalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All dismissals with their answers; both are only ever added. */
@ApplicationScoped
public class Dismissals {

    private static final String QUERY = query("", "");

    private final Database database;
    private final InstantSource clock;

    Dismissals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The dismissal by its id.
     *
     * @throws RefusedException when there is none
     */
    Dismissal get(UUID id) {
        return find(id).orElseThrow(() -> RefusedException.notFound("dismissal", id));
    }

    /** What was done about an alert, newest first. */
    public List<Dismissal> listOf(AlertId alert) {
        return database.list(QUERY + " WHERE d.alert = ? ORDER BY d.recorded_at DESC, d.id", Dismissals::read, alert);
    }

    /** The newest dismissal of each alert that has one. */
    public Map<AlertId, Dismissal> findNewestOf(Collection<AlertId> alerts) {
        return database
                .list(
                        QUERY + " WHERE d.alert = ANY (string_to_array(?, ',')) ORDER BY d.recorded_at, d.id",
                        Dismissals::read,
                        alerts.stream().map(AlertId::value).collect(Collectors.joining(",")))
                .stream()
                .collect(Collectors.toMap(Dismissal::alert, d -> d, (earlier, later) -> later));
    }

    /**
     * Whether the act was kept already.
     *
     * @throws RefusedException when its id was used for another
     */
    boolean isKept(Act act, AlertId alert) {
        var kept = find(act.id());
        return requireSame(
                act, kept.isPresent(), kept.filter(d -> d.alert().equals(alert)).map(Dismissal::by));
    }

    /**
     * Whether the answer was kept already.
     *
     * @throws RefusedException when its id was used for another
     */
    boolean isAnswerKept(Act act, UUID dismissal) {
        var kept = database.find(
                "SELECT dismissal, actor FROM dismissal_answer WHERE id = ?",
                row -> Map.entry(row.uuid("dismissal"), row.json("actor", Actor.class)),
                act.id());
        return requireSame(
                act,
                kept.isPresent(),
                kept.filter(k -> k.getKey().equals(dismissal)).map(Map.Entry::getValue));
    }

    void add(Act act, AlertId alert, DismissalReason reason, @Nullable String explanation, Severity severity) {
        database.change(
                """
                INSERT INTO dismissal (id, alert, reason, explanation, severity, second_person, person, actor, done_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                act.id(),
                alert,
                reason,
                explanation,
                severity,
                DismissalPolicy.needsSecondPerson(severity),
                act.by().subject(),
                Database.json(act.by()),
                act.doneAt(),
                clock.instant());
    }

    void add(Act act, UUID dismissal, boolean agrees, @Nullable String explanation) {
        database.change(
                """
                INSERT INTO dismissal_answer (id, dismissal, agrees, explanation, person, actor, done_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                act.id(),
                dismissal,
                agrees,
                explanation,
                act.by().subject(),
                Database.json(act.by()),
                act.doneAt(),
                clock.instant());
    }

    /** Selects what {@link #read} reads, with more columns and joins where wanted. */
    static String query(String moreColumns, String moreJoins) {
        return """
                SELECT d.id, d.alert, d.reason, d.explanation, d.severity, d.second_person, d.actor, d.done_at, d.recorded_at,
                    n.agrees, n.explanation AS said, n.actor AS answerer, n.recorded_at AS answered_at,
                    (a.status = 'SETTLED') AS settled%s
                FROM dismissal d JOIN alert a ON a.id = d.alert LEFT JOIN dismissal_answer n ON n.dismissal = d.id%s""".formatted(moreColumns, moreJoins);
    }

    private Optional<Dismissal> find(UUID id) {
        return database.find(QUERY + " WHERE d.id = ?", Dismissals::read, id);
    }

    private static boolean requireSame(Act act, boolean kept, Optional<Actor> by) {
        if (kept && by.filter(b -> DismissalPolicy.isSamePerson(b, act.by())).isEmpty()) {
            throw RefusedException.conflict(new Coded("change.id-reused").with("id", act.id()));
        }
        return kept;
    }

    static Dismissal read(Row row) throws SQLException {
        var answerer = row.findJson("answerer", Actor.class);
        return new Dismissal(
                row.uuid("id"),
                new AlertId(row.text("alert")),
                DismissalReason.valueOf(row.text("reason")),
                row.findText("explanation"),
                Severity.valueOf(row.text("severity")),
                row.isTrue("second_person"),
                row.json("actor", Actor.class),
                row.instant("done_at"),
                row.instant("recorded_at"),
                answerer == null
                        ? null
                        : new Answer(row.isTrue("agrees"), row.findText("said"), answerer, row.instant("answered_at")),
                row.isTrue("settled"));
    }
}
