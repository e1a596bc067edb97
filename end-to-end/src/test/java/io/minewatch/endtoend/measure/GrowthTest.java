package io.minewatch.endtoend.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private final Growth growth = new Growth();

    @Test
    void findsASlowLeakBelowTheNoise() {
        for (int minute = 0; minute < 60; minute++) {
            growth.add(Duration.ofMinutes(minute), 300 + minute * 0.1 + (minute % 2 == 0 ? 1 : -1));
        }

        assertThat(growth.perHour()).isCloseTo(6, within(0.5));
    }

    @Test
    void passesOverTheFirstQuarterWhenEverythingGrows() {
        for (int minute = 0; minute < 40; minute++) {
            growth.add(Duration.ofMinutes(minute), minute < 10 ? 200 + minute * 10 : 300);
        }

        assertThat(growth.perHour()).isCloseTo(0, within(1e-9));
    }

    @Test
    void saysNothingAfterTwoLooks() {
        growth.add(Duration.ofMinutes(1), 1);
        growth.add(Duration.ofMinutes(2), 2);

        assertThat(growth.perHour()).isNaN();
    }
}
