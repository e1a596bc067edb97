package io.minewatch.alert.camera;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was the matter with a camera, without a break.
 *
 * @param endedAt when it was known to be over, {@code null} while it lasts
 * @param state the probe's last state in it
 * @param alert the alert it belongs to, {@code null} as long as it has none
 */
record Trouble(
        ProbeId probe,
        Kind kind,
        Instant beganAt,
        @Nullable Instant endedAt,
        State state,
        @Nullable AlertId alert) {

    boolean lasts() {
        return endedAt == null;
    }

    boolean lasted(Duration length, Instant now) {
        return !Duration.between(beganAt, endedAt == null ? now : endedAt)
                .minus(length)
                .isNegative();
    }

    Trouble in(State now) {
        return new Trouble(probe, kind, beganAt, endedAt, now, alert);
    }

    Trouble endedAt(Instant end) {
        return new Trouble(probe, kind, beganAt, end, state, alert);
    }

    /** What can be the matter. */
    enum Kind {
        COVERED(Rule.CAMERA_COVERED),
        TURNED(Rule.CAMERA_TURNED),
        SILENT(Rule.CAMERA_SILENT);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }
}
