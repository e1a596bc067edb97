package io.minewatch.contract.sighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A track that lasted long enough to be real, on {@link io.minewatch.contract.Topics#SIGHTINGS}.
 *
 * <p>A track that goes on is told again every while with the next {@code sequence}: so a rule can ask how long a machine
 * stays.
 *
 * @param id the same whenever the same stretch of the same track is told again
 * @param sequence 0 for the first sighting of its track
 * @param preset the pose the probe had, or {@code null} when nobody knows
 * @param score median over the track, 0 to 1
 * @param firstSeenAt first frame of the track
 * @param lastSeenAt last frame of the track so far
 * @param path where it was in the picture, oldest first; thinned out, but always with the first and the last
 * @param frames how many frames it was found in
 * @param evidence the pictures that show it
 * @param model which detector found it
 * @param activity what the machine is about, or {@code null} when nobody can tell (yet)
 * @param conditions what made seeing hard when it was last seen; empty in a clear view
 */
public record Sighting(
        SightingId id,
        TrackId track,
        int sequence,
        ProbeId probe,
        @Nullable String preset,
        MachineClass machine,
        double score,
        Instant firstSeenAt,
        Instant lastSeenAt,
        ClockSource clockSource,
        @Nullable Duration clockOffset,
        List<PathPoint> path,
        int frames,
        List<EvidenceFacts> evidence,
        String model,
        @Nullable Activity activity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Condition> conditions) {

    public Sighting {
        if (!(score > 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be in (0, 1]: " + score);
        }
        if (lastSeenAt.isBefore(firstSeenAt)) {
            throw new IllegalArgumentException("a sighting cannot end before it begins: " + id);
        }
        path = List.copyOf(path);
        evidence = List.copyOf(evidence);
        // A sighting told before conditions were has none.
        conditions = conditions == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(conditions));
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a sighting needs a path: " + id);
        }
    }

    /** Where the machine was at one time. */
    public record PathPoint(Instant at, Box box, double score) {}
}
