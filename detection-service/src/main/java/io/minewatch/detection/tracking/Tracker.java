package io.minewatch.detection.tracking;

import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.detection.inference.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final Places places;
    private final Visibility visibility = new Visibility();
    private final List<Track> tracks = new ArrayList<>();
    private @Nullable Instant latest;
    private @Nullable String preset;

    public Tracker(ProbeId probe, Model model, TrackingConfig config) {
        this.probe = probe;
        this.model = model;
        this.config = config;
        this.places = new Places(config);
    }

    /** From which score on a detection is of any use to the tracker. */
    public static double leastScore(Model model, TrackingConfig config) {
        return model.thresholds().values().stream().min(Double::compare).orElse(1.0) * config.followedShare();
    }

    /**
     * Takes the next frame.
     *
     * @param pixels of the frame, needed during the call only
     * @return what is to be told now; nothing when the frame is older than one that was already taken
     */
    public List<TrackSighted> take(SeenFrame frame, Pixels pixels) {
        var at = frame.facts().capturedAt();
        if (latest != null && !at.isAfter(latest)) {
            return List.of();
        }
        latest = at;
        visibility.look(pixels, at);
        var news = new ArrayList<TrackSighted>();
        if (!Objects.equals(preset, frame.facts().preset())) {
            // The camera turned: nothing is where it was.
            news.addAll(end(List.copyOf(tracks)));
            places.clear();
            preset = frame.facts().preset();
        }
        follow(frame, pixels);
        news.addAll(end(tracks.stream().filter(t -> isOver(t, at)).toList()));
        tracks.stream()
                .filter(t -> t.lastSeenAt().equals(at))
                .filter(this::isWorthTelling)
                .filter(t -> t.telling().isDue(t))
                .forEach(t -> news.add(tell(t, t.telling().pictures(t))));
        return news;
    }

    /** How many machines are being followed. */
    public int tracks() {
        return tracks.size();
    }

    /**
     * A weak detection starts a track, too: what was doubtful for a minute stays doubtful when one lucky frame is sure, and
     * only a track that remembers its weak frames has an honest median.
     */
    private void follow(SeenFrame frame, Pixels pixels) {
        var at = frame.facts().capturedAt();
        var usable = frame.detections().stream()
                .filter(d -> d.score() >= model.threshold(d.machine()) * config.followedShare())
                .map(d -> new Spotted(d, Look.of(pixels, d.box())))
                .toList();
        var going = tracks.stream().filter(t -> !isStale(t, at)).toList();
        var matched = Matching.match(going, usable, at);
        going.stream().filter(t -> !matched.containsKey(t)).forEach(Track::miss);
        matched.forEach((track, spotted) -> track.add(frame, spotted, pixels));
        for (var spotted : usable) {
            if (matched.values().stream().noneMatch(m -> m == spotted)) {
                startOrRecall(frame, spotted, pixels);
            }
        }
    }

    private void startOrRecall(SeenFrame frame, Spotted spotted, Pixels pixels) {
        var recalled = places.recall(spotted, frame.facts().capturedAt());
        if (recalled.isPresent()) {
            recalled.get().add(frame, spotted, pixels);
            tracks.add(recalled.get());
            return;
        }
        var detection = spotted.detection();
        var id = NameIds.of(probe.adcode(), "track", frame.facts().id(), detection.machine(), detection.box());
        tracks.add(new Track(new TrackId(id), frame, spotted, pixels, config));
    }

    private boolean isStale(Track track, Instant at) {
        return track.lastSeenAt().plus(config.overAfter()).isBefore(at);
    }

    private boolean isOver(Track track, Instant at) {
        return isStale(track, at) || track.missed() >= config.mostMissed();
    }

    /** Says until when machines stayed that are gone, if that was not said yet; what stood is remembered. */
    private List<TrackSighted> end(List<Track> over) {
        tracks.removeAll(over);
        over.forEach(places::remember);
        return over.stream()
                .filter(t -> t.telling().isBehind(t))
                .map(t -> tell(t, List.of()))
                .toList();
    }

    private boolean isWorthTelling(Track track) {
        boolean mayBeLamp = visibility.conditions().contains(Condition.NIGHT)
                && track.look().glare() > config.glareShare();
        int doubt = mayBeLamp ? config.glareDoubt() : 1;
        return track.machine().isMachine()
                && track.frames() >= doubt * config.leastFrames()
                && track.life().compareTo(config.leastLife().multipliedBy(doubt)) >= 0
                && track.medianScore() >= model.threshold(track.machine())
                && !track.flutters();
    }

    private TrackSighted tell(Track track, List<Track.Shot> pictures) {
        var sighted = new Account(probe, model.label(), visibility.conditions()).of(track, pictures);
        track.telling().wasTold(track, pictures);
        return sighted;
    }
}
