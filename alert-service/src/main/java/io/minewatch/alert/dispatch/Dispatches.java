package io.minewatch.alert.dispatch;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.delivery.Outbox;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.Dispatch.Step;
import io.minewatch.contract.dispatch.DispatchId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All dispatches. Each change of one goes out on Kafka from the same transaction. */
@ApplicationScoped
public class Dispatches {

    private final Database database;
    private final Outbox outbox;

    Dispatches(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public Optional<Dispatch> find(DispatchId id) {
        return database.find("SELECT state FROM dispatch WHERE id = ?", Dispatches::read, id);
    }

    /**
     * The dispatch by its id.
     *
     * @throws RefusedException when there is none
     */
    public Dispatch get(DispatchId id) {
        return find(id).orElseThrow(() -> RefusedException.notFound("dispatch", id));
    }

    /** What the operator wrote with the order. */
    public @Nullable String noteOf(DispatchId id) {
        return database
                .list("SELECT note FROM dispatch WHERE id = ?", row -> Optional.ofNullable(row.findText("note")), id)
                .stream()
                .findFirst()
                .flatMap(note -> note)
                .orElse(null);
    }

    /** Dispatches, newest first; those not yet reported, or all of the last days. */
    public List<Dispatch> list(boolean openOnly, Instant since) {
        return database.list(
                "SELECT state FROM dispatch WHERE (step <> 'REPORTED' OR ?) AND ordered_at > ? ORDER BY ordered_at DESC, id",
                Dispatches::read,
                !openOnly,
                since);
    }

    /** Dispatches of an alert, newest first. */
    public List<Dispatch> listOf(AlertId alert) {
        return database.list(
                "SELECT state FROM dispatch WHERE alert = ? ORDER BY ordered_at DESC, id", Dispatches::read, alert);
    }

    /** The newest dispatch of each alert that has one. */
    public Map<AlertId, Dispatch> findNewestOf(Collection<AlertId> alerts) {
        return database
                .list("""
                        SELECT DISTINCT ON (alert) state FROM dispatch WHERE alert = ANY (string_to_array(?, ','))
                        ORDER BY alert, ordered_at DESC, id""", Dispatches::read, alerts.stream().map(AlertId::value).collect(Collectors.joining(",")))
                .stream()
                .collect(Collectors.toMap(Dispatch::alert, d -> d));
    }

    /** Patrols that are on their way. */
    Set<String> listBusyPatrols() {
        return database
                .list("SELECT DISTINCT patrol FROM dispatch WHERE step <> 'REPORTED'", row -> row.text("patrol"))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether a picture belongs to an alert, or a report, of a dispatch to one of these townships. */
    public boolean showsTo(Sha256 picture, String township) {
        return database.find("""
                        SELECT d.id FROM dispatch d JOIN patrol p ON p.id = d.patrol
                        WHERE p.township = ? AND (
                            EXISTS (SELECT 1 FROM alert_picture a WHERE a.alert = d.alert AND a.sha256 = ?)
                            OR EXISTS (SELECT 1 FROM dispatch_photo f WHERE f.dispatch = d.id AND f.sha256 = ?))
                        LIMIT 1""", row -> row, township, picture, picture).isPresent();
    }

    Dispatch getForChange(DispatchId id) {
        return database.find("SELECT state FROM dispatch WHERE id = ? FOR UPDATE", Dispatches::read, id)
                .orElseThrow(() -> RefusedException.notFound("dispatch", id));
    }

    void add(Dispatch dispatch, @Nullable String note) {
        database.change(
                """
                INSERT INTO dispatch (id, alert, patrol, township, step, revision, ordered_at, note, state)
                VALUES (?, ?, ?, ?, 'ORDERED', ?, ?, ?, ?::jsonb)""",
                dispatch.id(),
                dispatch.alert(),
                dispatch.patrol(),
                dispatch.township(),
                dispatch.revision(),
                dispatch.orderedAt(),
                note,
                Database.json(dispatch));
        tell(dispatch);
    }

    void change(Dispatch dispatch) {
        var furthest = StepOrder.furthest(dispatch.steps());
        database.change(
                "UPDATE dispatch SET step = ?, revision = ?, state = ?::jsonb WHERE id = ?",
                furthest == null ? "ORDERED" : furthest.name(),
                dispatch.revision(),
                Database.json(dispatch),
                dispatch.id());
        tell(dispatch);
    }

    /** Keeps a step; says no when it is kept already. */
    boolean keepStep(DispatchId dispatch, Step step) {
        var position = step.position();
        return database.change(
                        """
                        INSERT INTO dispatch_step (id, dispatch, kind, done_at, actor, position, recorded_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
                        step.id(),
                        dispatch,
                        step.kind(),
                        step.doneAt(),
                        Database.json(step.by()),
                        position == null ? null : Database.json(position),
                        step.recordedAt())
                == 1;
    }

    private void tell(Dispatch dispatch) {
        outbox.tell(Topics.DISPATCHES, dispatch.id(), dispatch.revision(), dispatch, dispatch.recordedAt());
    }

    private static Dispatch read(Row row) throws SQLException {
        return row.json("state", Dispatch.class);
    }
}
