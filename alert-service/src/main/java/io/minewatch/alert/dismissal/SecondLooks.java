package io.minewatch.alert.dismissal;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.dismissal.DrawPolicy.Candidate;
import io.minewatch.alert.dismissal.SecondLook.Verdict;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All draws, what was drawn, and what was said about it. */
@ApplicationScoped
public class SecondLooks {

    private static final String QUERY = Dismissals.query(
            ", c.recorded_at AS drawn_at, v.agrees AS verdict, v.explanation AS found, v.actor AS looker,"
                    + " v.recorded_at AS looked_at, v.reopened",
            " JOIN second_look_candidate c ON c.dismissal = d.id AND c.drawn"
                    + " LEFT JOIN second_look_verdict v ON v.dismissal = d.id");

    private final Database database;
    private final InstantSource clock;

    SecondLooks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was drawn, oldest first; what nobody has looked at yet, or the newest of all. */
    public List<SecondLook> list(boolean openOnly) {
        var newest = database.list(
                QUERY + " WHERE v.id IS NULL OR ? ORDER BY c.recorded_at DESC, d.id LIMIT 500",
                SecondLooks::read,
                !openOnly);
        return newest.reversed();
    }

    /**
     * What was drawn, by the dismissal's id.
     *
     * @throws RefusedException when it was not drawn
     */
    public SecondLook get(UUID dismissal) {
        return database.find(QUERY + " WHERE d.id = ?", SecondLooks::read, dismissal)
                .orElseThrow(() -> RefusedException.notFound("second-look", dismissal));
    }

    /** Dismissals that took effect and were in no draw yet. */
    List<Candidate> listCandidates() {
        return database.list(
                """
                SELECT d.id, d.person, d.second_person, coalesce(n.recorded_at, d.recorded_at) AS done_at
                FROM dismissal d LEFT JOIN dismissal_answer n ON n.dismissal = d.id
                WHERE (NOT d.second_person OR n.agrees)
                    AND NOT EXISTS (SELECT 1 FROM second_look_candidate c WHERE c.dismissal = d.id)""",
                row -> new Candidate(
                        row.uuid("id"), row.text("person"), row.isTrue("second_person"), row.instant("done_at")));
    }

    void addDraw(UUID draw, String nonce, List<Candidate> group, UUID drawn) {
        var now = clock.instant();
        database.change("INSERT INTO second_look_draw (id, nonce, recorded_at) VALUES (?, ?, ?)", draw, nonce, now);
        for (var candidate : group) {
            database.change(
                    "INSERT INTO second_look_candidate (dismissal, draw, drawn, recorded_at) VALUES (?, ?, ?, ?)",
                    candidate.dismissal(),
                    draw,
                    candidate.dismissal().equals(drawn),
                    now);
        }
    }

    void addVerdict(Act act, UUID dismissal, boolean agrees, String explanation, @Nullable AlertId reopened) {
        database.change(
                """
                INSERT INTO second_look_verdict (id, dismissal, agrees, explanation, reopened, person, actor, done_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                act.id(),
                dismissal,
                agrees,
                explanation,
                reopened,
                act.by().subject(),
                Database.json(act.by()),
                act.doneAt(),
                clock.instant());
    }

    /** Whether the act is the verdict that is kept already. */
    boolean isKept(Act act, UUID dismissal) {
        return database.find(
                        "SELECT id FROM second_look_verdict WHERE id = ? AND dismissal = ? AND person = ?",
                        row -> row,
                        act.id(),
                        dismissal,
                        act.by().subject())
                .isPresent();
    }

    private static SecondLook read(Row row) throws SQLException {
        var looker = row.findJson("looker", Actor.class);
        var reopened = row.findText("reopened");
        return new SecondLook(
                Dismissals.read(row),
                row.instant("drawn_at"),
                looker == null
                        ? null
                        : new Verdict(
                                row.isTrue("verdict"),
                                row.text("found"),
                                looker,
                                row.instant("looked_at"),
                                reopened == null ? null : new AlertId(reopened)));
    }
}
