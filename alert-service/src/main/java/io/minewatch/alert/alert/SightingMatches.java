package io.minewatch.alert.alert;

import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Row;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which rule each sighting met where: what tells how long machines stay, and which alerts tell of one machine. */
@ApplicationScoped
class SightingMatches {

    /** A stay is followed this far back and forth: without a bound a busy place would be read whole each time. */
    private static final Duration HORIZON = Duration.ofHours(6);

    private final Database database;
    private final InstantSource clock;

    SightingMatches(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(Match match) {
        var ellipse = match.ellipse();
        database.change(
                """
                INSERT INTO sighting_match (sighting, rule, place, track, track_began, stay_from, stay_until, lon, lat,
                    suspicion, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""",
                match.sighting().id(),
                match.suspicion().rule(),
                match.place(),
                match.sighting().track(),
                match.trackBegan(),
                match.span().from(),
                match.span().until(),
                ellipse == null ? null : ellipse.centre().lon(),
                ellipse == null ? null : ellipse.centre().lat(),
                Database.json(match.suspicion()),
                clock.instant());
    }

    /** Under a match's rule at its place, near it in time, of tracks that began after {@code after}; oldest first. */
    List<Match> listAround(Match match, Instant after) {
        return database.list(
                """
                SELECT s.told, m.suspicion FROM sighting_match m JOIN sighting s ON s.id = m.sighting
                WHERE m.place = ? AND m.rule = ? AND m.stay_until > ? AND m.stay_from < ? AND m.track_began > ?
                ORDER BY m.stay_from, m.sighting""",
                SightingMatches::read,
                match.place(),
                match.suspicion().rule(),
                match.span().from().minus(HORIZON),
                match.span().until().plus(HORIZON),
                after);
    }

    /** The same from {@code begin} on, as far as {@code alert} has not gathered them; oldest first. */
    List<Match> listWaiting(Match match, Instant begin, Instant after, AlertId alert) {
        return database.list(
                """
                SELECT s.told, m.suspicion FROM sighting_match m JOIN sighting s ON s.id = m.sighting
                WHERE m.place = ? AND m.rule = ? AND m.stay_until >= ? AND m.track_began > ?
                    AND NOT EXISTS (SELECT 1 FROM alert_sighting g WHERE g.alert = ? AND g.sighting = m.sighting)
                ORDER BY m.stay_from, m.sighting""", SightingMatches::read, match.place(), match.suspicion().rule(), begin, after, alert);
    }

    /** Off any site, near a point and a time; oldest first. */
    List<Match> listOffSite(GeoPoint centre, double reachMeters, Span time) {
        var corner = new LocalPlane(centre).toPoint(new Offset(reachMeters, reachMeters));
        return database.list(
                """
                SELECT s.told, m.suspicion FROM sighting_match m JOIN sighting s ON s.id = m.sighting
                JOIN cluster c ON c.id = m.place
                WHERE m.stay_until >= ? AND m.stay_from <= ? AND abs(m.lon - ?) <= ? AND abs(m.lat - ?) <= ?
                ORDER BY m.stay_from, m.sighting""",
                SightingMatches::read,
                time.from(),
                time.until(),
                centre.lon(),
                corner.lon() - centre.lon(),
                centre.lat(),
                corner.lat() - centre.lat());
    }

    /** What alerts at other places than {@code place} gathered near a point and a time; oldest first. */
    List<Gathered> listGatheredNear(GeoPoint centre, double reachMeters, Span time, String place) {
        var corner = new LocalPlane(centre).toPoint(new Offset(reachMeters, reachMeters));
        return database.list(
                GATHERED + """
                WHERE m.stay_until >= ? AND m.stay_from <= ? AND abs(m.lon - ?) <= ? AND abs(m.lat - ?) <= ?
                    AND m.place <> ? ORDER BY m.stay_from, m.sighting, a.id""",
                SightingMatches::readGathered,
                time.from(),
                time.until(),
                centre.lon(),
                corner.lon() - centre.lon(),
                centre.lat(),
                corner.lat() - centre.lat(),
                place);
    }

    /** What alerts at other places than {@code place} gathered of the tracks of {@code matches}; oldest first. */
    List<Gathered> listGatheredOfTracks(Collection<Match> matches, String place) {
        return database.list(
                GATHERED + """
                WHERE m.track = ANY (string_to_array(?, ',')) AND m.place <> ? ORDER BY m.stay_from, m.sighting, a.id""",
                SightingMatches::readGathered,
                matches.stream()
                        .map(m -> m.sighting().track().value())
                        .distinct()
                        .collect(Collectors.joining(",")),
                place);
    }

    private static final String GATHERED = """
            SELECT s.told, m.suspicion, a.id AS alert, a.status FROM sighting_match m
            JOIN sighting s ON s.id = m.sighting
            JOIN alert_sighting g ON g.sighting = m.sighting
            JOIN alert a ON a.id = g.alert AND a.place = m.place AND a.rule = m.rule
            """;

    private static Match read(Row row) throws SQLException {
        return new Match(row.json("told", Sighting.class), row.json("suspicion", Suspicion.class));
    }

    private static Gathered readGathered(Row row) throws SQLException {
        return new Gathered(new AlertId(row.text("alert")), row.text("status").equals("SETTLED"), read(row));
    }
}
