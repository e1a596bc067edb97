package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Sighting.PathPoint;
import io.minewatch.contract.sighting.TrackId;
import io.minewatch.detection.inference.Detection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One machine over several frames. */
final class Track {

    /** Scores that the median is taken over: half a minute at a keyframe every two seconds. */
    private static final int SCORES_KEPT = 15;

    private final TrackId id;
    private final Instant firstSeenAt;
    private final Path path = new Path();
    private final Map<MachineClass, List<Double>> scores = new EnumMap<>(MachineClass.class);
    private final Map<MachineClass, Double> votes = new EnumMap<>(MachineClass.class);
    private final Doing doing = new Doing();
    private final Telling telling;
    private Look look;
    private Shot last;
    private Shot best;
    private int frames;
    private int missed;
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

    /** The machine was found again. */
    void add(SeenFrame frame, Spotted spotted, Pixels pixels) {
        var shot = new Shot(frame, spotted.detection());
        double seconds = Math.max(0.04, secondsBetween(last.at(), shot.at()));
        drift = (shot.box().centreX() - last.box().centreX()) / seconds;
        sink = (shot.box().centreY() - last.box().centreY()) / seconds;
        last = shot;
        missed = 0;
        look = look.blend(spotted.look());
        note(shot, pixels);
    }

    /** The machine was not found on a frame. */
    void miss() {
        missed++;
    }

    private void note(Shot shot, Pixels pixels) {
        frames++;
        path.add(new PathPoint(shot.at(), shot.box(), shot.detection().score()));
        double score = shot.detection().score();
        var ofClass = scores.computeIfAbsent(shot.detection().machine(), c -> new ArrayList<>());
        ofClass.add(score);
        if (ofClass.size() > SCORES_KEPT) {
            ofClass.removeFirst();
        }
        votes.merge(shot.detection().machine(), score, Double::sum);
        if (score > best.detection().score()) {
            best = shot;
        }
        doing.note(shot.at(), shot.box(), pixels);
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
        var sorted = scores.getOrDefault(machine(), List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
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

    /** Where its class was surest. */
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
        return missed;
    }

    private static double secondsBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** One frame's view of the machine. */
    record Shot(SeenFrame frame, Detection detection) {

        Instant at() {
            return frame.facts().capturedAt();
        }

        Box box() {
            return detection.box();
        }
    }
}
