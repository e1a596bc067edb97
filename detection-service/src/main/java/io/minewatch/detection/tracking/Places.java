package io.minewatch.detection.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where things stood for long at one probe. One that was hidden for a while and is found again at its place is the same
 * one: no new sighting.
 *
 * <p>Kept in memory only: after a restart each thing that stands is a new track, told of once with its pictures.
 */
final class Places {

    /** A probe with more parked machines forgets the one that was lost first. */
    private static final int MOST = 32;

    /** Least overlap (intersection over union) with the place. */
    private static final double SAME_PLACE = 0.5;

    /** Least likeness. */
    private static final double SAME_LOOK = 0.75;

    private final TrackingConfig config;
    private final List<Track> lost = new ArrayList<>();

    Places(TrackingConfig config) {
        this.config = config;
    }

    /** A track was lost; keeps it when its machine had stood there for long. */
    void remember(Track track) {
        if (track.stays() && track.life().compareTo(config.remembersAfter()) >= 0) {
            lost.add(track);
            if (lost.size() > MOST) {
                lost.removeFirst();
            }
        }
    }

    /** The track that a machine found out of nowhere goes on with; it is on its way again. */
    Optional<Track> recall(Spotted spotted, Instant at) {
        lost.removeIf(t -> t.lastSeenAt().plus(config.remembersFor()).isBefore(at));
        var found = lost.stream()
                .filter(t -> t.box().overlap(spotted.box()) >= SAME_PLACE)
                .filter(t -> t.look().likeness(spotted.look()) >= SAME_LOOK)
                .max(Comparator.comparingDouble(t -> t.box().overlap(spotted.box())));
        found.ifPresent(lost::remove);
        return found;
    }

    /** The camera turned: nothing is where it was. */
    void clear() {
        lost.clear();
    }
}
