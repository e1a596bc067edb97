package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All sightings ever handled: what makes handling idempotent. */
@ApplicationScoped
class SeenSightings {

    private final Database database;
    private final InstantSource clock;

    SeenSightings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isSeen(SightingId id) {
        return database.find("SELECT id FROM sighting WHERE id = ?", row -> row.text("id"), id)
                .isPresent();
    }

    /** Which of these are kept. */
    Set<SightingId> findKept(List<SightingId> ids) {
        var found = database.list(
                "SELECT id FROM sighting WHERE id = ANY (string_to_array(?, ','))",
                row -> new SightingId(row.text("id")),
                ids.stream().map(SightingId::value).collect(Collectors.joining(",")));
        return Set.copyOf(found);
    }

    /** Keeps a sighting; says no when it is kept already, also by a transaction that has only just ended. */
    boolean keep(SeenSighting seen) {
        var sighting = seen.sighting();
        var spot = seen.spot();
        return database.change(
                        """
                        INSERT INTO sighting (id, track, probe, machine, track_began, judged, place, stay_from, stay_until,
                            spot, told, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) ON CONFLICT (id) DO NOTHING""",
                        sighting.id(),
                        sighting.track(),
                        sighting.probe(),
                        sighting.machine(),
                        sighting.firstSeenAt(),
                        seen.judged(),
                        seen.place(),
                        seen.span().from(),
                        seen.span().until(),
                        spot == null ? null : Database.json(spot),
                        Database.json(sighting),
                        clock.instant())
                == 1;
    }

    /** The sightings that an alert gathered, oldest first. */
    List<SeenSighting> listOf(AlertId alert) {
        return database.list("""
                SELECT s.told, s.judged, s.place, coalesce(m.stay_from, s.stay_from) AS stay_from,
                    coalesce(m.stay_until, s.stay_until) AS stay_until, coalesce(m.suspicion -> 'spot', s.spot) AS spot
                FROM alert_sighting g JOIN alert a ON a.id = g.alert JOIN sighting s ON s.id = g.sighting
                LEFT JOIN sighting_match m ON m.sighting = s.id AND m.rule = a.rule AND m.place = a.place
                WHERE g.alert = ? ORDER BY 5, s.id""", SeenSightings::read, alert);
    }

    /** Who was in a site while a machine was there, by the places that sightings were last at; in the order of their ids. */
    List<Presence> listPresent(SiteId site, Spot meanwhile) {
        return database.list(
                """
                SELECT told, spot FROM sighting
                WHERE place = ? AND spot IS NOT NULL AND stay_until >= ? AND stay_from <= ? ORDER BY id""",
                row -> {
                    var told = row.json("told", Sighting.class);
                    return new Presence(told.track(), told.probe(), told.machine(), row.json("spot", Spot.class));
                },
                site,
                meanwhile.from(),
                meanwhile.until());
    }

    private static SeenSighting read(Row row) throws SQLException {
        return new SeenSighting(
                row.json("told", Sighting.class),
                row.text("judged"),
                row.findText("place"),
                new Span(row.instant("stay_from"), row.instant("stay_until")),
                row.findJson("spot", Spot.class));
    }
}
