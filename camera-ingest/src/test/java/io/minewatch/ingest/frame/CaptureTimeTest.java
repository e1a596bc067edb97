package io.minewatch.ingest.frame;

import static io.minewatch.contract.ClockSource.ARRIVAL;
import static io.minewatch.contract.ClockSource.PROBE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaptureTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-05-01T08:00:00Z");
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    @Test
    void believesAProbeWhoseClockIsNearOurs() {
        var sent = RECEIVED.minusMillis(300);

        assertThat(CaptureTime.of(sent, RECEIVED, BELIEVED))
                .isEqualTo(new CaptureTime(sent, PROBE, Duration.ofMillis(-300)));
    }

    @Test
    void goesByTheArrivalOfAProbeThatNeverToldTheTime() {
        assertThat(CaptureTime.of(null, RECEIVED, BELIEVED)).isEqualTo(new CaptureTime(RECEIVED, ARRIVAL, null));
    }

    @Test
    void goesByTheArrivalAndTellsHowFarAWrongClockIsOff() {
        assertThat(CaptureTime.of(RECEIVED.plusSeconds(6), RECEIVED, BELIEVED))
                .isEqualTo(new CaptureTime(RECEIVED, ARRIVAL, Duration.ofSeconds(6)));
        assertThat(CaptureTime.of(Instant.EPOCH, RECEIVED, BELIEVED).source()).isEqualTo(ARRIVAL);
    }
}
