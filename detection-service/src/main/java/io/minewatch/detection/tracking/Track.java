package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
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
    private Shot last;
    private @Nullable Shot best;
    private int frames;
    private int told;
    private int missed;
    private @Nullable Instant toldAt;
    private double drift;
    private double sink;

    Track(TrackId id, SeenFrame frame, Detection detection) {
        this.id = id;
        this.firstSeenAt = frame.facts().capturedAt();
        this.last = new Shot(frame, detection);
        note(last);
    }

    /** The machine was found again. */
    void add(SeenFrame frame, Detection detection) {
        var shot = new Shot(frame, detection);
        double seconds = Math.max(0.04, secondsBetween(last.at(), shot.at()));
        drift = (shot.box().centreX() - last.box().centreX()) / seconds;
        sink = (shot.box().centreY() - last.box().centreY()) / seconds;
        last = shot;
        missed = 0;
        note(shot);
    }

    /** The machine was not found on a frame. */
    void miss() {
        missed++;
    }

    private void note(Shot shot) {
        frames++;
        path.add(new PathPoint(shot.at(), shot.box(), shot.detection().score()));
        double score = shot.detection().score();
        var ofClass = scores.computeIfAbsent(shot.detection().machine(), c -> new ArrayList<>());
        ofClass.add(score);
        if (ofClass.size() > SCORES_KEPT) {
            ofClass.removeFirst();
        }
        votes.merge(shot.detection().machine(), score, Double::sum);
        if (best == null || score > best.detection().score()) {
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

    /** The pictures worth keeping since it was last told of: the surest and the latest. */
    List<Shot> telling() {
        return best == null || best.equals(last) ? List.of(last) : List.of(best, last);
    }

    /** It was told of; the next time it wants a new surest picture. */
    void wasTold() {
        told++;
        toldAt = last.at();
        best = null;
    }

    /** Whether it is time to tell of it again. */
    boolean isDue(Duration repeatAfter) {
        return toldAt == null || !last.at().isBefore(toldAt.plus(repeatAfter));
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

    int told() {
        return told;
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
