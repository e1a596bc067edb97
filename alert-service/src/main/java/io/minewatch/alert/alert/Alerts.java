package io.minewatch.alert.alert;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.delivery.Outbox;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All alerts. Each change of one goes out on Kafka from the same transaction. */
@ApplicationScoped
public class Alerts {

    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;

    Alerts(Database database, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<Alert> find(AlertId id) {
        return database.find("SELECT state FROM alert WHERE id = ?", Alerts::read, id);
    }

    /**
     * The alert by its id.
     *
     * @throws RefusedException when there is none
     */
    public Alert get(AlertId id) {
        return find(id).orElseThrow(() -> RefusedException.notFound("alert", id));
    }

    /** The alerts a page asks for, newest first. */
    public List<Alert> list(AlertQuery query) {
        var state = query.state();
        var conditions = new AlertConditions()
                .when("status <> 'SETTLED'", state == AlertQuery.State.OPEN)
                .when("status = 'SETTLED'", state == AlertQuery.State.SETTLED)
                .equal("township", query.township())
                .equal("rule", query.rule())
                .from("raised_at", query.since())
                .before("raised_at", query.until());
        return database.list(
                "SELECT state FROM alert" + conditions.where() + " ORDER BY raised_at DESC, id LIMIT ?",
                Alerts::read,
                conditions.parametersAnd(query.limit()));
    }

    /** How many were raised since then. */
    public int countRaised(Instant since) {
        return database.find(
                        "SELECT count(*) AS raised FROM alert WHERE raised_at >= ?", row -> row.count("raised"), since)
                .orElse(0);
    }

    /** These alerts, in this order. */
    public List<Alert> list(List<AlertId> ids) {
        var found = database
                .list(
                        "SELECT state FROM alert WHERE id = ANY (string_to_array(?, ','))",
                        Alerts::read,
                        ids.stream().map(AlertId::value).collect(Collectors.joining(",")))
                .stream()
                .collect(Collectors.toMap(Alert::id, alert -> alert));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** What is not settled under a rule, oldest first. */
    public List<Alert> listUnsettled(Rule rule) {
        return database.list(
                "SELECT state FROM alert WHERE rule = ? AND status <> 'SETTLED' ORDER BY raised_at, id",
                Alerts::read,
                rule);
    }

    /** Other episodes of the alert's place, newest first. */
    public List<Alert> listHistory(Alert alert) {
        return database.list(
                "SELECT state FROM alert WHERE place = ? AND id <> ? ORDER BY raised_at DESC LIMIT 20",
                Alerts::read,
                alert.place().key(),
                alert.id());
    }

    /** The picture that shows each alert best, as far as it has any. */
    public Map<AlertId, EvidenceFacts> findBestPictures(Collection<AlertId> ids) {
        return database
                .list(
                        """
                        SELECT DISTINCT ON (alert) alert, facts FROM alert_picture WHERE alert = ANY (string_to_array(?, ','))
                        ORDER BY alert, (facts ->> 'score')::float DESC, sha256""",
                        row -> Map.entry(new AlertId(row.text("alert")), row.json("facts", EvidenceFacts.class)),
                        ids.stream().map(AlertId::value).collect(Collectors.joining(",")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All pictures of an alert, oldest first. */
    public List<EvidenceFacts> listPictures(AlertId id) {
        return database.list(
                "SELECT facts FROM alert_picture WHERE alert = ? ORDER BY captured_at, sha256",
                row -> row.json("facts", EvidenceFacts.class),
                id);
    }

    Alert getForChange(AlertId id) {
        return database.find("SELECT state FROM alert WHERE id = ? FOR UPDATE", Alerts::read, id)
                .orElseThrow(() -> RefusedException.notFound("alert", id));
    }

    long decidedRevision(AlertId id) {
        return database.find(
                        "SELECT decided_revision FROM alert WHERE id = ?", row -> row.number("decided_revision"), id)
                .orElse(0L);
    }

    /** The episodes of a place and rule, in the order of their numbers; held until the caller's transaction ends. */
    List<Alert> listEpisodesForChange(String place, Rule rule) {
        return database.list(
                "SELECT state FROM alert WHERE place = ? AND rule = ? ORDER BY episode FOR UPDATE",
                Alerts::read,
                place,
                rule);
    }

    /** What is not settled at a place, under whatever rule. */
    List<Alert> listUnsettledAt(String place) {
        return database.list(
                "SELECT state FROM alert WHERE place = ? AND status <> 'SETTLED' ORDER BY rule", Alerts::read, place);
    }

    void add(Alert alert) {
        database.change(
                """
                INSERT INTO alert (id, place, rule, episode, status, severity, township, revision, decided_revision,
                    first_seen_at, last_seen_at, raised_at, raised_severity, raised_probe, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?::jsonb)""",
                alert.id(),
                alert.place().key(),
                alert.rule(),
                alert.episode(),
                alert.status(),
                alert.severity(),
                alert.township(),
                alert.revision(),
                alert.firstSeenAt(),
                alert.lastSeenAt(),
                alert.raisedAt(),
                alert.severity(),
                alert.probes().stream().findFirst().orElse(null),
                Database.json(alert));
        tell(alert);
    }

    /** Writes the next revision; {@code decided} when a person made it. */
    void change(Alert alert, boolean decided) {
        var settlement = alert.settlement();
        database.change(
                """
                UPDATE alert SET status = ?, severity = ?, revision = ?, first_seen_at = ?, last_seen_at = ?,
                    decided_revision = CASE WHEN ? THEN ? ELSE decided_revision END,
                    acknowledged_at = CASE WHEN ?::boolean AND acknowledged_at IS NULL THEN ? ELSE acknowledged_at END,
                    settled_at = ?, outcome = ?, state = ?::jsonb WHERE id = ?""",
                alert.status(),
                alert.severity(),
                alert.revision(),
                alert.firstSeenAt(),
                alert.lastSeenAt(),
                decided,
                alert.revision(),
                alert.acknowledgedBy() != null,
                clock.instant(),
                settlement == null ? null : settlement.settledAt(),
                settlement == null ? null : settlement.outcome(),
                Database.json(alert),
                alert.id());
        tell(alert);
    }

    void attach(AlertId alert, Sighting sighting) {
        database.change(
                "INSERT INTO alert_sighting (alert, sighting, recorded_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                alert,
                sighting.id(),
                clock.instant());
        sighting.evidence().forEach(picture -> attach(alert, sighting.id(), picture));
    }

    private void attach(AlertId alert, SightingId sighting, EvidenceFacts picture) {
        database.change(
                """
                INSERT INTO alert_picture (alert, sha256, sighting, captured_at, facts, recorded_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""", alert, picture.sha256(), sighting, picture.capturedAt(), Database.json(picture), clock.instant());
    }

    /** Lets an alert gather what another gathered. */
    void attachAllOf(AlertId from, AlertId to) {
        database.change("""
                INSERT INTO alert_sighting (alert, sighting, recorded_at)
                SELECT ?, sighting, ? FROM alert_sighting WHERE alert = ?""", to, clock.instant(), from);
        database.change("""
                INSERT INTO alert_picture (alert, sha256, sighting, captured_at, facts, recorded_at)
                SELECT ?, sha256, sighting, captured_at, facts, ? FROM alert_picture WHERE alert = ?""", to, clock.instant(), from);
    }

    static boolean isSettled(Alert alert) {
        Settlement settlement = alert.settlement();
        return settlement != null || alert.status() == Status.SETTLED;
    }

    private void tell(Alert alert) {
        outbox.tell(Topics.ALERTS, alert.id(), alert.revision(), alert, alert.recordedAt());
    }

    private static Alert read(Row row) throws SQLException {
        return row.json("state", Alert.class);
    }
}
