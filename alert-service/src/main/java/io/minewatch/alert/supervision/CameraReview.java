package io.minewatch.alert.supervision;

import io.minewatch.alert.camera.HealthTimeline;
import io.minewatch.alert.supervision.AvailabilityPolicy.Availability;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.alert.world.World;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much of the time the county's probes showed where they should look, and when the longest was that they did not. */
@ApplicationScoped
public class CameraReview {

    private static final Coded DEFINITION = new Coded("camera.share-definition");
    /** A year of changes of a whole county would be read otherwise, for a figure of a month. */
    private static final Duration LONGEST_PERIOD = Duration.ofDays(92);

    private final HealthTimeline timeline;
    private final World world;
    private final InstantSource clock;

    CameraReview(HealthTimeline timeline, World world, InstantSource clock) {
        this.timeline = timeline;
        this.world = world;
        this.clock = clock;
    }

    /** Figures of a period, at most of its last three months, and never of what is to come; the worst probe first. */
    public Watching figures(Instant from, Instant until) {
        var now = clock.instant();
        var end = until.isBefore(now) ? until : now;
        var begin = from.isBefore(end.minus(LONGEST_PERIOD)) ? end.minus(LONGEST_PERIOD) : from;
        var byProbe = timeline.listAll(begin, end).stream().collect(Collectors.groupingBy(ProbeStatus::probe));
        var judged = byProbe.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> AvailabilityPolicy.judge(e.getValue(), begin, end)));
        var snapshot = world.current();
        var probes = judged.entrySet().stream()
                .filter(e -> e.getValue().share() != null)
                .map(e -> ProbeWatching.of(e.getKey(), e.getValue(), snapshot))
                .sorted(Comparator.comparing(ProbeWatching::share).thenComparing(ProbeWatching::probe))
                .toList();
        return new Watching(DEFINITION, begin, end, share(judged.values()), probes);
    }

    private static @Nullable Double share(Collection<Availability> all) {
        var watched = all.stream().map(Availability::watched).reduce(Duration.ZERO, Duration::plus);
        var blind = all.stream().map(Availability::blind).reduce(Duration.ZERO, Duration::plus);
        return new Availability(watched, blind, 0, null).share();
    }

    /** Figures of all probes. */
    public record Watching(
            Coded definition,
            Instant from,
            Instant until,
            @Nullable Double share,
            List<ProbeWatching> probes) {}

    /**
     * Figures of one probe.
     *
     * @param share of the time it was to be watched in which it showed where it should look, 0 to 1
     * @param times how often it did not
     */
    public record ProbeWatching(
            String probe,
            String name,
            @Nullable AreaId township,
            double share,
            long blindSeconds,
            int times,
            @Nullable Instant longestFrom,
            @Nullable Instant longestUntil) {

        static ProbeWatching of(ProbeId id, Availability availability, Snapshot world) {
            var probe = world.findProbe(id);
            var share = availability.share();
            var longest = availability.longest();
            return new ProbeWatching(
                    id.value(),
                    probe.map(Probe::name).orElse(id.value()),
                    probe.map(Probe::township).orElse(null),
                    share == null ? 0 : share,
                    availability.blind().toSeconds(),
                    availability.times(),
                    longest == null ? null : longest.from(),
                    longest == null ? null : longest.until());
        }
    }
}
