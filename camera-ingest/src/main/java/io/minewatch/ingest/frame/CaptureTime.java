package io.minewatch.ingest.frame;

import io.minewatch.contract.ClockSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the light hit the sensor, and how we know.
 *
 * @param clockOffset the probe's clock minus ours, if it told the time
 */
record CaptureTime(Instant at, ClockSource source, @Nullable Duration clockOffset) {

    /**
     * Believes the probe if its clock is near ours. Nobody checked that clock: one that was never set would put tonight's
     * digging into 1970.
     */
    static CaptureTime of(@Nullable Instant sentAt, Instant receivedAt, Duration believedOffset) {
        if (sentAt == null) {
            return new CaptureTime(receivedAt, ClockSource.ARRIVAL, null);
        }
        var offset = Duration.between(receivedAt, sentAt);
        return offset.abs().compareTo(believedOffset) <= 0
                ? new CaptureTime(sentAt, ClockSource.PROBE, offset)
                : new CaptureTime(receivedAt, ClockSource.ARRIVAL, offset);
    }
}
