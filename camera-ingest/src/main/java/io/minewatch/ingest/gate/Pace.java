package io.minewatch.ingest.gate;

import io.minewatch.contract.frame.FrameFacts.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often frames of one probe are published. */
final class Pace {

    /** Keyframes meant to come every second come a little early now and then. */
    private static final Duration SLACK = Duration.ofMillis(100);

    private final GateConfig config;
    private Instant publishedAt = Instant.MIN;
    private @Nullable Instant movedAt;

    Pace(GateConfig config) {
        this.config = config;
    }

    /** Why to publish the frame taken now, if it is to be published. */
    Optional<Gate> step(Motion motion, Instant now) {
        if (now.plus(config.interval()).isBefore(publishedAt)) {
            // Our clock was put back: what it said before means nothing now.
            publishedAt = Instant.MIN;
            movedAt = null;
        }
        if (!motion.boxes().isEmpty()) {
            movedAt = now;
        }
        var reason = reason(motion, now);
        var due = publishedAt.equals(Instant.MIN) ? now : publishedAt.plus(interval(reason));
        if (now.isBefore(due.minus(SLACK))) {
            return Optional.empty();
        }
        publishedAt = now.isBefore(due) ? due : now;
        return Optional.of(reason);
    }

    private Gate reason(Motion motion, Instant now) {
        if (motion.learning()) {
            return Gate.LEARNING;
        }
        var moved = movedAt;
        return moved != null && !now.isAfter(moved.plus(config.linger())) ? Gate.MOTION : Gate.HEARTBEAT;
    }

    private Duration interval(Gate reason) {
        return switch (reason) {
            case MOTION, LEARNING -> config.interval();
            case HEARTBEAT -> config.heartbeat();
        };
    }
}
