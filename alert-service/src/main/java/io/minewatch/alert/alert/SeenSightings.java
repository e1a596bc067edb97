package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** All sightings ever handled: what makes handling idempotent, and what tells how long a machine stays. */
@ApplicationScoped
class SeenSightings {

    /** A stay is followed this far back and forth: without a bound a busy place would be read whole each time. */
    private static final Duration HORIZON = Duration.ofHours(6);

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

    /** Sightings judged alike at a place, near a time, whose tracks began after {@code after}; oldest first. */
    List<SeenSighting> listAt(String place, String judged, Instant near, Instant after) {
        return database.list("""
                SELECT told, judged, place, stay_from, stay_until, spot FROM sighting
                WHERE place = ? AND judged = ? AND stay_until > ? AND stay_from < ? AND track_began > ?
                ORDER BY stay_from, id""", SeenSightings::read, place, judged, near.minus(HORIZON), near.plus(HORIZON), after);
    }

    /** The sightings that an alert gathered, oldest first. */
    List<SeenSighting> listOf(AlertId alert) {
        return database.list("""
                SELECT s.told, s.judged, s.place, s.stay_from, s.stay_until, s.spot
                FROM alert_sighting a JOIN sighting s ON s.id = a.sighting WHERE a.alert = ?
                ORDER BY s.stay_until, s.id""", SeenSightings::read, alert);
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
