package io.minewatch.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AreaThresholdTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-05-01T00:00:00Z");

    private final AreaThreshold threshold = new AreaThreshold(GateConfigs.usual());

    @Test
    void comesDownAtAQuietProbe() {
        int atFirst = threshold.value();

        hour(8, 0);

        assertThat(threshold.value()).isLessThan(atFirst).isEqualTo(16);
    }

    @Test
    void isRaisedInTheHourThatWasRestlessYesterday() {
        hour(18, 25);
        hour(19, 0);
        hour(24 + 17, 0);
        assertThat(threshold.value()).isEqualTo(16);

        threshold.learnQuiet(0, MIDNIGHT.plus(Duration.ofHours(24 + 18)));

        assertThat(threshold.value()).isGreaterThan(30);
    }

    /** An hour at two seconds a look, with specks of some size. */
    private void hour(int hour, int speck) {
        for (int look = 0; look < 1800; look++) {
            threshold.learnQuiet(speck, MIDNIGHT.plus(Duration.ofHours(hour)).plusSeconds(2L * look));
        }
    }
}
