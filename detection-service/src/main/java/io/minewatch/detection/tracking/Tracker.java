package io.minewatch.detection.tracking;

import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the machines that one probe sees. The door of this room; one thread only.
 *
 * <p>Ids come from the frames alone: the same frames again give the same tracks and sightings again.
 */
public final class Tracker {

    private final ProbeId probe;
    private final Model model;
    private final TrackingConfig config;
    private final List<Track> tracks = new ArrayList<>();
    private @Nullable Instant latest;
    private @Nullable String preset;

    public Tracker(ProbeId probe, Model model, TrackingConfig config) {
        this.probe = probe;
        this.model = model;
        this.config = config;
    }

    /** From which score on a detection is of any use to the tracker. */
    public static double leastScore(Model model, TrackingConfig config) {
        return model.thresholds().values().stream().min(Double::compare).orElse(1.0) * config.followedShare();
    }

    /**
     * Takes the next frame.
     *
     * @return what is to be told now; nothing when the frame is older than one that was already taken
     */
    public List<TrackSighted> take(SeenFrame frame) {
        var at = frame.facts().capturedAt();
        if (latest != null && !at.isAfter(latest)) {
            return List.of();
        }
        latest = at;
        if (!Objects.equals(preset, frame.facts().preset())) {
            // The camera turned: nothing is where it was.
            tracks.clear();
            preset = frame.facts().preset();
        }
        tracks.removeIf(t -> t.lastSeenAt().plus(config.overAfter()).isBefore(at));
        follow(frame);
        return tracks.stream()
                .filter(t -> t.lastSeenAt().equals(at))
                .filter(this::isWorthTelling)
                .map(this::tell)
                .toList();
    }

    /** How many machines are being followed. */
    public int tracks() {
        return tracks.size();
    }

    /**
     * A weak detection starts a track, too: what was doubtful for a minute stays doubtful when one lucky frame is sure, and
     * only a track that remembers its weak frames has an honest median.
     */
    private void follow(SeenFrame frame) {
        var usable = frame.detections().stream()
                .filter(d -> d.score() >= model.threshold(d.machine()) * config.followedShare())
                .toList();
        var matched = Matching.match(tracks, usable, frame.facts().capturedAt());
        tracks.stream().filter(t -> !matched.containsKey(t)).forEach(Track::miss);
        matched.forEach((track, detection) -> track.add(frame, detection));
        tracks.removeIf(t -> t.missed() >= config.mostMissed());
        usable.stream()
                .filter(d -> matched.values().stream().noneMatch(m -> m == d))
                .forEach(d -> tracks.add(start(frame, d)));
    }

    private Track start(SeenFrame frame, Detection detection) {
        var id = NameIds.of(probe.adcode(), "track", frame.facts().id(), detection.machine(), detection.box());
        return new Track(new TrackId(id), frame, detection);
    }

    private boolean isWorthTelling(Track track) {
        return track.machine().isMachine()
                && track.frames() >= config.leastFrames()
                && track.life().compareTo(config.leastLife()) >= 0
                && track.medianScore() >= model.threshold(track.machine())
                && track.isDue(config.repeatAfter());
    }

    private TrackSighted tell(Track track) {
        var id = new SightingId(NameIds.of(probe.adcode(), "sighting", track.id(), track.told()));
        var evidence = track.telling().stream().map(s -> evidence(id, s)).toList();
        var newest = track.telling().getLast().frame().facts();
        var sighting = new Sighting(
                id,
                track.id(),
                track.told(),
                probe,
                newest.preset(),
                track.machine(),
                track.medianScore(),
                track.firstSeenAt(),
                track.lastSeenAt(),
                newest.clockSource(),
                newest.clockOffset(),
                track.path(),
                track.frames(),
                evidence.stream().map(Evidence::facts).toList(),
                model.label(),
                null,
                Set.of());
        track.wasTold();
        return new TrackSighted(sighting, evidence);
    }

    private Evidence evidence(SightingId sighting, Track.Shot shot) {
        var facts = shot.frame().facts();
        return new Evidence(
                new EvidenceFacts(
                        sighting,
                        probe,
                        facts.sha256(),
                        facts.id(),
                        facts.width(),
                        facts.height(),
                        facts.capturedAt(),
                        facts.receivedAt(),
                        facts.clockSource(),
                        shot.detection().machine(),
                        shot.box(),
                        shot.detection().score()),
                shot.frame().jpeg());
    }
}
