package io.minewatch.endtoend.wall;

import io.minewatch.endtoend.measure.Spread;
import io.minewatch.endtoend.wall.Night.Told;
import io.minewatch.endtoend.wall.ReadingFeed.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from a sighting on Kafka to the pages, page by page.
 *
 * <p>A page has heard of a sighting with the first event of its alert that tells of it or of a later one: what comes
 * together is told together.
 */
public final class Arrivals {

    private final List<Double> delays = new ArrayList<>();
    private long missed;

    private Arrivals() {}

    /**
     * Compares.
     *
     * @param heard when each page heard each event, by its number
     */
    public static Arrivals of(List<Told> told, List<Said> said, List<Map<Long, Instant>> heard) {
        var byPlace = new HashMap<Integer, NavigableMap<Instant, Long>>();
        for (var one : said) {
            byPlace.computeIfAbsent(one.place(), place -> new TreeMap<>()).putIfAbsent(one.lastSeenAt(), one.number());
        }
        var arrivals = new Arrivals();
        for (var one : told) {
            var event = byPlace.getOrDefault(one.place(), new TreeMap<>()).ceilingEntry(one.lastSeenAt());
            for (var page : heard) {
                arrivals.add(one, event == null ? null : page.get(event.getValue()));
            }
        }
        return arrivals;
    }

    private void add(Told told, @Nullable Instant heard) {
        if (heard == null) {
            missed++;
        } else {
            delays.add(Duration.between(told.at(), heard).toNanos() / 1e6);
        }
    }

    /** Milliseconds. */
    public Spread delays() {
        return new Spread(delays);
    }

    /** Sightings that a page never heard of, each page counted. */
    public long missed() {
        return missed;
    }
}
