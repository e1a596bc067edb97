package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one machine is about: it moves along, stands, or works where it is. */
final class Doing {

    private static final int BOXES_KEPT = 10;

    /** Turns among so many of the newest boxes count. */
    private static final int TURNS_AMONG = 6;

    /** In its own size, between the earlier and the later half of the last boxes: a laden barge is slow. */
    private static final double MOVES = 0.35;

    /** A step longer than this, in its own size, has a direction. */
    private static final double LONG_STEP = 0.4;

    /** What jumped about is not believed before it kept calm for so many frames. */
    private static final int CALM = 12;

    /** An excavator that waits for the next lorry is still at work. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final List<Box> boxes = new ArrayList<>();
    private final Stirring stirring = new Stirring();
    private @Nullable Instant workedAt;
    private int calmFrames = CALM;

    void note(Instant at, StreamRole stream, Box box, Pixels pixels) {
        boxes.add(box);
        if (boxes.size() > BOXES_KEPT) {
            boxes.removeFirst();
        }
        calmFrames = turnsBack() ? 0 : calmFrames + 1;
        stirring.look(stream, pixels, box);
        if (!moves() && stirring.isSustained()) {
            workedAt = at;
        }
    }

    /** What it is about, or {@code null} while nobody can tell. */
    @Nullable
    Activity at(Instant at) {
        if (moves()) {
            return Activity.PASSING;
        }
        if (workedAt != null && !at.isAfter(workedAt.plus(PAUSE))) {
            return Activity.WORKING;
        }
        return stirring.isKnown() ? Activity.STANDING : null;
    }

    private boolean moves() {
        int half = boxes.size() / 2;
        if (half == 0) {
            return false;
        }
        var earlier = mean(boxes.subList(0, half));
        var later = mean(boxes.subList(boxes.size() - half, boxes.size()));
        return Boxes.distance(earlier, later) > MOVES;
    }

    /** Whether it jumped to and fro of late, like an insect before the lens. */
    boolean flutters() {
        return calmFrames < CALM;
    }

    /** Whether most of its long steps turn back on the one before. */
    private boolean turnsBack() {
        int turns = 0;
        int back = 0;
        for (int i = Math.max(2, boxes.size() - TURNS_AMONG + 2); i < boxes.size(); i++) {
            var from = boxes.get(i - 2);
            var over = boxes.get(i - 1);
            var to = boxes.get(i);
            if (Boxes.distance(from, over) < LONG_STEP || Boxes.distance(over, to) < LONG_STEP) {
                continue;
            }
            turns++;
            double along = (over.centreX() - from.centreX()) * (to.centreX() - over.centreX()) / (over.w() * over.w())
                    + (over.centreY() - from.centreY()) * (to.centreY() - over.centreY()) / (over.h() * over.h());
            back += along < 0 ? 1 : 0;
        }
        return back >= 2 && 2 * back >= turns;
    }

    private static Box mean(List<Box> boxes) {
        int n = boxes.size();
        return new Box(
                boxes.stream().mapToDouble(Box::x).sum() / n,
                boxes.stream().mapToDouble(Box::y).sum() / n,
                boxes.stream().mapToDouble(Box::w).sum() / n,
                boxes.stream().mapToDouble(Box::h).sum() / n);
    }
}
