package io.minewatch.alert.console;

import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The few ways in which the wall counts probes. */
enum ProbeHealthClass {
    LIVE,
    STALLED,
    DARK,
    COVERED,
    TURNED,
    FROZEN,
    /** Anything else that keeps pictures away. */
    OTHER,
    OFF;

    static ProbeHealthClass of(Probe probe, @Nullable ProbeStatus status, Instant now) {
        if (!probe.isWatchedAt(now)) {
            return OFF;
        }
        if (status == null) {
            return OTHER;
        }
        return switch (status.state()) {
            case LIVE -> LIVE;
            case STALLED -> STALLED;
            case DARK -> DARK;
            case COVERED -> COVERED;
            case MOVED -> TURNED;
            case FROZEN -> FROZEN;
            case OFF -> OFF;
            case CONNECTING, REFUSED, WRONG_PASSWORD, UNREACHABLE, UNDECODABLE -> OTHER;
            case CLOCK_OFF, UNSTEADY, UNWATCHED, UNKNOWN -> OTHER;
        };
    }
}
