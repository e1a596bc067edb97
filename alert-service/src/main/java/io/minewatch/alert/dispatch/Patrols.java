package io.minewatch.alert.dispatch;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.dispatch.PatrolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All patrols: who is in them, when they are on duty, where they are. */
@ApplicationScoped
public class Patrols {

    private static final String COLUMNS =
            "id, revision, name, township, members, duty_from, duty_until, lon, lat, position_at";

    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;

    Patrols(Database database, Ledger ledger, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<Patrol> listAll() {
        return database.list("SELECT " + COLUMNS + " FROM patrol ORDER BY id", Patrols::read);
    }

    public Optional<Patrol> find(PatrolId id) {
        return database.find("SELECT " + COLUMNS + " FROM patrol WHERE id = ?", Patrols::read, id);
    }

    /**
     * The patrol by its id.
     *
     * @throws RefusedException when there is none
     */
    public Patrol get(PatrolId id) {
        return find(id).orElseThrow(() -> RefusedException.notFound("patrol", id));
    }

    /** Makes a patrol, or changes its name, township and members. */
    @Transactional
    public void put(
            PatrolId id, Act act, @Nullable Long expectedRevision, String name, AreaId township, List<String> members) {
        database.lock("patrol/" + id);
        var body = Map.of("name", name, "township", township, "members", members);
        if (!keep(id, "PUT", act, body)) {
            return;
        }
        var known = find(id);
        if (known.isPresent()
                && expectedRevision != null
                && expectedRevision != known.get().revision()) {
            throw RefusedException.stale(known.get().revision());
        }
        database.change("""
                INSERT INTO patrol (id, revision, name, township, members) VALUES (?, 1, ?, ?, string_to_array(?, ','))
                ON CONFLICT (id) DO UPDATE SET revision = patrol.revision + 1, name = excluded.name,
                    township = excluded.township, members = excluded.members""", id, name, township, String.join(",", members));
        ledger.append(id.value(), act.by(), act.doneAt(), new Coded("log.patrol.changed").with("name", name));
    }

    /** Plans a patrol's duty. */
    @Transactional
    public void setDuty(PatrolId id, Act act, Instant from, @Nullable Instant until) {
        if (until != null && !until.isAfter(from)) {
            throw RefusedException.invalid("until", new Coded("duty.ends-before-it-begins"));
        }
        database.lock("patrol/" + id);
        get(id);
        if (!keep(id, "DUTY", act, Map.of("from", from, "until", String.valueOf(until)))) {
            return;
        }
        database.change(
                "UPDATE patrol SET revision = revision + 1, duty_from = ?, duty_until = ? WHERE id = ?",
                from,
                until,
                id);
        ledger.append(
                id.value(),
                act.by(),
                act.doneAt(),
                new Coded("log.patrol.duty").with("from", from).with("until", String.valueOf(until)));
    }

    /** A patrol tells where it is; an older position that arrives late changes nothing. */
    @Transactional
    public void move(PatrolId id, Instant at, GeoPoint position) {
        get(id);
        database.change(
                "UPDATE patrol SET lon = ?, lat = ?, position_at = ? WHERE id = ? AND (position_at IS NULL OR position_at < ?)",
                position.lon(),
                position.lat(),
                at,
                id,
                at);
    }

    private boolean keep(PatrolId id, String kind, Act act, Object body) {
        return database.change(
                        """
                        INSERT INTO patrol_fact (id, patrol, kind, done_at, actor, body, recorded_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT DO NOTHING""",
                        act.id(),
                        id,
                        kind,
                        act.doneAt(),
                        Database.json(act.by()),
                        Database.json(body),
                        clock.instant())
                == 1;
    }

    private static Patrol read(Row row) throws SQLException {
        var lon = row.findDecimal("lon");
        var lat = row.findDecimal("lat");
        return new Patrol(
                new PatrolId(row.text("id")),
                row.number("revision"),
                row.text("name"),
                new AreaId(row.text("township")),
                row.texts("members"),
                row.findInstant("duty_from"),
                row.findInstant("duty_until"),
                lon == null || lat == null ? null : new GeoPoint(lon, lat),
                row.findInstant("position_at"));
    }
}
