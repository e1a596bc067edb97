package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.detection.inference.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One machine over several frames. */
final class Track {

    /** A picture of the main stream shows so much more that it may be so much less sure. */
    private static final double MAIN_SHOWS_MORE = 1.4;

    private final TrackId id;
    private final Path path = new Path();
    private final Map<MachineClass, Scores> scores = new EnumMap<>(MachineClass.class);
    private final Map<MachineClass, Double> votes = new EnumMap<>(MachineClass.class);
    private final Doing doing = new Doing();
    private final Telling telling;
    private final Finds finds = new Finds();
    private Instant firstSeenAt;
    private Look look;
    private Shot last;
    private Shot best;
    private int frames;
    private double drift;
    private double sink;

    Track(TrackId id, SeenFrame frame, Spotted spotted, Pixels pixels, TrackingConfig config) {
        this.id = id;
        this.firstSeenAt = frame.facts().capturedAt();
        this.telling = new Telling(config);
        this.look = spotted.look();
        this.last = new Shot(frame, spotted.detection());
        this.best = last;
        note(last, pixels);
    }

    /**
     * The machine was found again, or on a picture taken before the last: streams overtake one another. Such a picture
     * counts, but does not turn the machine back.
     */
    void add(SeenFrame frame, Spotted spotted, Pixels pixels) {
        var shot = new Shot(frame, spotted.detection());
        if (!shot.at().isAfter(last.at())) {
            note(shot);
            return;
        }
        double seconds = Math.max(0.04, secondsBetween(last.at(), shot.at()));
        drift = (shot.box().centreX() - last.box().centreX()) / seconds;
        sink = (shot.box().centreY() - last.box().centreY()) / seconds;
        last = shot;
        look = look.blend(spotted.look());
        note(shot, pixels);
    }

    /** The machine was not found on a frame of that stream. */
    void miss(StreamRole stream) {
        finds.miss(stream);
    }

    private void note(Shot shot, Pixels pixels) {
        note(shot);
        doing.note(shot.at(), shot.stream(), shot.box(), pixels);
    }

    private void note(Shot shot) {
        frames++;
        finds.find(shot.stream());
        firstSeenAt = shot.at().isBefore(firstSeenAt) ? shot.at() : firstSeenAt;
        path.add(new PathPoint(shot.at(), shot.box(), shot.detection().score()));
        double score = shot.detection().score();
        scores.computeIfAbsent(shot.detection().machine(), c -> new Scores()).add(shot.stream(), score);
        votes.merge(shot.detection().machine(), score, Double::sum);
        if (shot.worth() > best.worth()) {
            best = shot;
        }
    }

    /** The class that most of the evidence speaks for. */
    MachineClass machine() {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Median score of the frames that found the track's own class. */
    double medianScore() {
        var own = scores.get(machine());
        return own == null ? 0 : own.median();
    }

    /** Where it should be at {@code at}, if it goes on as it went. A machine that stood keeps standing. */
    Box expectedAt(Instant at) {
        var box = last.box();
        double seconds = Math.min(5, secondsBetween(last.at(), at));
        return new Box(
                Math.clamp(box.x() + drift * seconds, -0.9, 1.9 - box.w()),
                Math.clamp(box.y() + sink * seconds, -0.9, 1.9 - box.h()),
                box.w(),
                box.h());
    }

    /**
     * What it is about, or {@code null} while nobody can tell. Only what has an arm or a bucket is said to work: a vessel
     * swings at its anchor, a lorry shakes while it is loaded.
     */
    @Nullable
    Activity activity() {
        var activity = doing.at(last.at());
        return activity == Activity.WORKING && !machine().digs() ? Activity.STANDING : activity;
    }

    /** Whether it stays where it is. */
    boolean stays() {
        var activity = activity();
        return activity == Activity.STANDING || activity == Activity.WORKING;
    }

    /** Whether it jumps about as no machine does. */
    boolean flutters() {
        return doing.flutters();
    }

    /** What was told of it, and what is to be told next. */
    Telling telling() {
        return telling;
    }

    Look look() {
        return look;
    }

    Shot last() {
        return last;
    }

    /** Where its class was surest, on the main stream if that is not much less sure. */
    Shot best() {
        return best;
    }

    Duration life() {
        return Duration.between(firstSeenAt, last.at());
    }

    TrackId id() {
        return id;
    }

    Instant firstSeenAt() {
        return firstSeenAt;
    }

    Instant lastSeenAt() {
        return last.at();
    }

    Box box() {
        return last.box();
    }

    List<PathPoint> path() {
        return path.points();
    }

    int frames() {
        return frames;
    }

    int missed() {
        return finds.missed();
    }

    private static double secondsBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** One frame's view of the machine. */
    record Shot(SeenFrame frame, Detection detection) {

        Instant at() {
            return frame.facts().capturedAt();
        }

        StreamRole stream() {
            return frame.facts().stream();
        }

        Box box() {
            return detection.box();
        }

        /** How well it shows the machine, by which pictures are chosen as evidence. */
        double worth() {
            return stream() == StreamRole.MAIN ? MAIN_SHOWS_MORE * detection.score() : detection.score();
        }
    }
}
