package io.minewatch.alert.console;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.TrackId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One machine as a probe saw it, over all its sightings.
 *
 * @param activity the last that could be told
 * @param conditions all that made seeing hard meanwhile
 */
public record SeenView(
        MachineClass machine,
        String probe,
        Instant from,
        Instant until,
        @Nullable Activity activity,
        List<Condition> conditions) {

    /** One for each track, the newest first. */
    static List<SeenView> ofTracks(List<Sighting> sightings) {
        var tracks = new LinkedHashMap<TrackId, SeenView>();
        sightings.stream()
                .sorted(Comparator.comparing(Sighting::lastSeenAt))
                .forEach(s -> tracks.merge(s.track(), of(s), SeenView::with));
        return tracks.values().stream()
                .sorted(Comparator.comparing(SeenView::until).reversed())
                .toList();
    }

    private static SeenView of(Sighting sighting) {
        return new SeenView(
                sighting.machine(),
                sighting.probe().value(),
                sighting.firstSeenAt(),
                sighting.lastSeenAt(),
                sighting.activity(),
                List.copyOf(sighting.conditions()));
    }

    private SeenView with(SeenView later) {
        var all = new TreeSet<>(conditions);
        all.addAll(later.conditions);
        return new SeenView(
                later.machine,
                probe,
                from.isBefore(later.from) ? from : later.from,
                later.until,
                later.activity == null ? activity : later.activity,
                List.copyOf(all));
    }
}
