package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what moves before one probe. */
final class MotionDetector {

    private static final int MOST_BOXES = 16;
    /** If more than half of the picture stands out, the camera turned or switched to night: nothing is that large. */
    private static final double OTHER_SCENE = 0.5;
    /** A lorry may pass right before the lens; a turned camera stays turned. */
    private static final int LOOKS_TO_BE_SURE = 3;

    private static final double LONGEST_STEP_SECONDS = 10;

    private final int learningLooks;
    private final Background background = new Background();
    private final AreaThreshold threshold;
    private @Nullable Luma before;
    private Instant lookedAt = Instant.EPOCH;
    private int strange;

    MotionDetector(GateConfig config) {
        this.learningLooks = config.learningLooks();
        this.threshold = new AreaThreshold(config);
    }

    /** Looks at a picture; call it with every decoded one. */
    Motion look(Luma luma, Instant at) {
        double seconds = Math.clamp(Duration.between(lookedAt, at).toMillis() / 1000.0, 0.01, LONGEST_STEP_SECONDS);
        lookedAt = at;
        var last = before;
        before = luma;
        if (last == null || background.looks() < learningLooks) {
            background.learn(luma);
            return new Motion(true, List.of());
        }
        var light = background.lightIn(luma);
        var standingOut = new boolean[Luma.PIXELS];
        for (int i = 0; i < Luma.PIXELS; i++) {
            standingOut[i] = background.standsOut(i, luma, light);
        }
        var blobs = new Blobs(standingOut);
        if (isOtherScene(blobs)) {
            return new Motion(true, List.of());
        }
        int smallest = threshold.value();
        background.follow(luma, last, blobs.pixels(smallest), light, seconds);
        if (blobs.largest() < smallest) {
            threshold.learnQuiet(blobs.largest());
        }
        return new Motion(false, blobs.boxes(smallest, MOST_BOXES));
    }

    private boolean isOtherScene(Blobs blobs) {
        if (blobs.total() < OTHER_SCENE * Luma.PIXELS) {
            strange = 0;
            return false;
        }
        strange++;
        if (strange >= LOOKS_TO_BE_SURE) {
            strange = 0;
            background.forget();
        }
        return true;
    }

    /**
     * What a look found.
     *
     * @param learning the background is not known yet, so that nothing can be said
     * @param boxes where something moves
     */
    record Motion(boolean learning, List<Box> boxes) {}
}
