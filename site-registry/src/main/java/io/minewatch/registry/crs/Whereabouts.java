package io.minewatch.registry.crs;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.County;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places two numbers in the county, or guesses what happened to them. A guess is told, never acted upon. */
@Singleton
public class Whereabouts {

    private final County county;

    public Whereabouts(County county) {
        this.county = county;
    }

    /** What came of two numbers. */
    public sealed interface Placing {

        /** They lie in the county. */
        record At(GeoPoint point) implements Placing {}

        /** They do not. */
        record Off(Misfit misfit) implements Placing {}
    }

    /** Places the two numbers of a position, the eastern one first. */
    public Placing place(Frame frame, double east, double north) {
        var there = frame.findEastNorth(east, north);
        if (there.filter(this::holds).isPresent()) {
            return new Placing.At(there.get());
        }
        return new Placing.Off(guess(frame, east, north));
    }

    private Misfit guess(Frame frame, double east, double north) {
        var numbers = Map.<String, Object>of(
                "frame", frame.code(), "east", String.valueOf(east), "north", String.valueOf(north));
        if (lies(frame, north, east)) {
            return misfit("position.swapped-axes", numbers, "the two numbers are swapped", Map.of());
        }
        return zonePrefix(frame, east, north, numbers)
                .or(() -> baseMap(frame, east, north, numbers))
                .or(() -> otherFrame(frame, east, north, numbers))
                .orElseGet(() -> misfit(
                        "position.out-of-county",
                        numbers,
                        "lies outside the county, which reaches from " + county.extent(),
                        Map.of("extent", county.extent())));
    }

    private Optional<Misfit> zonePrefix(Frame frame, double east, double north, Map<String, Object> numbers) {
        var zone = frame.zone().orElse(null);
        if (zone == null) {
            return Optional.empty();
        }
        var number = Map.<String, Object>of("zone", zone.number());
        if (zone.prefixed() && lies(frame, east + zone.prefix(), north)) {
            var message = "the eastings lack the zone's number " + zone.number();
            return Optional.of(misfit("position.missing-zone-prefix", numbers, message, number));
        }
        if (!zone.prefixed() && lies(frame, east - zone.prefix(), north)) {
            var message = "the eastings begin with the zone's number %d, which %s does not have"
                    .formatted(zone.number(), frame.code());
            return Optional.of(misfit("position.extra-zone-prefix", numbers, message, number));
        }
        return Optional.empty();
    }

    private Optional<Misfit> baseMap(Frame frame, double east, double north, Map<String, Object> numbers) {
        return frame.findEastNorth(east, north)
                .filter(there -> holds(Gcj02.unshift(there)))
                .map(there -> misfit(
                        "position.gcj02",
                        numbers,
                        "lies outside the county, and would lie in it without the shift of a GCJ-02 base map",
                        Map.of()));
    }

    private Optional<Misfit> otherFrame(Frame frame, double east, double north, Map<String, Object> numbers) {
        for (var other : Frames.list()) {
            boolean straight = lies(other, east, north);
            if (straight || lies(other, north, east)) {
                boolean zone = straight && frame.isProjected() && other.isProjected();
                var message = "would lie in the county if the frame were %s%s"
                        .formatted(other.code(), straight ? "" : " and the two numbers swapped");
                return Optional.of(misfit(
                        zone ? "position.wrong-zone" : "position.other-frame",
                        numbers,
                        message,
                        Map.of("guess", other.code(), "swapped", !straight)));
            }
        }
        return Optional.empty();
    }

    private boolean lies(Frame frame, double east, double north) {
        return frame.findEastNorth(east, north).filter(this::holds).isPresent();
    }

    private boolean holds(GeoPoint point) {
        return county.holds(point.lon(), point.lat());
    }

    private static Misfit misfit(
            String code, Map<String, Object> numbers, String message, Map<String, Object> parameters) {
        var all = new HashMap<>(numbers);
        all.putAll(parameters);
        return new Misfit(code, all, message);
    }
}
