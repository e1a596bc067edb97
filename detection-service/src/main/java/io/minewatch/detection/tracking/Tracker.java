package io.minewatch.detection.tracking;

import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.sighting.Condition;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.detection.inference.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final Places places;
    private final Order order = new Order();
    private final Visibility visibility = new Visibility();
    private final List<Track> tracks = new ArrayList<>();
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
     * Takes the next frame, of whichever stream: boxes are shares of the picture and fit both.
     *
     * @param pixels of the frame, needed during the call only
     * @return what is to be told now; nothing when its stream has shown that or something newer before
     */
    public List<TrackSighted> take(SeenFrame frame, Pixels pixels) {
        var facts = frame.facts();
        var place = order.place(facts);
        boolean turned = !Objects.equals(preset, facts.preset());
        if (place == Order.Place.PASSED || (place == Order.Place.OVERTAKEN && turned)) {
            return List.of();
        }
        if (order.isWatched(facts.stream())) {
            visibility.look(pixels, facts.capturedAt());
        }
        var news = new ArrayList<TrackSighted>();
        if (turned) {
            // The camera turned: nothing is where it was.
            news.addAll(end(List.copyOf(tracks)));
            places.clear();
            preset = facts.preset();
        }
        var found = follow(frame, pixels, place);
        news.addAll(
                end(tracks.stream().filter(t -> isOver(t, facts.capturedAt())).toList()));
        found.stream()
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
     *
     * @return the tracks that the frame shows
     */
    private Set<Track> follow(SeenFrame frame, Pixels pixels, Order.Place place) {
        var at = frame.facts().capturedAt();
        var usable = frame.detections().stream()
                .filter(d -> d.score() >= model.threshold(d.machine()) * config.followedShare())
                .map(d -> new Spotted(d, Look.of(pixels, d.box())))
                .toList();
        var going = tracks.stream().filter(t -> !isStale(t, at)).toList();
        var matched = Matching.match(going, usable, at);
        if (place == Order.Place.NEXT) {
            going.stream().filter(t -> !matched.containsKey(t)).forEach(t -> t.miss(frame.facts().stream()));
        }
        matched.forEach((track, spotted) -> track.add(frame, spotted, pixels));
        var found =
                new LinkedHashSet<>(tracks.stream().filter(matched::containsKey).toList());
        for (var spotted : usable) {
            if (matched.values().stream().noneMatch(m -> m == spotted)) {
                found.add(startOrRecall(frame, spotted, pixels));
            }
        }
        return found;
    }

    private Track startOrRecall(SeenFrame frame, Spotted spotted, Pixels pixels) {
        var recalled = places.recall(spotted, frame.facts().capturedAt());
        if (recalled.isPresent()) {
            recalled.get().add(frame, spotted, pixels);
            tracks.add(recalled.get());
            return recalled.get();
        }
        var detection = spotted.detection();
        var id = NameIds.of(probe.adcode(), "track", frame.facts().id(), detection.machine(), detection.box());
        var track = new Track(new TrackId(id), frame, spotted, pixels, config);
        tracks.add(track);
        return track;
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
