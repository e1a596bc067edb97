package io.minewatch.alert.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayOptionsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void takesDaysAndTimesByTheCountysClock() {
        var options = read("--rules rules.properties --from 2026-11-21 --to 2026-11-21T22:00");

        assertThat(options.from()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(options.to()).isEqualTo(Instant.parse("2026-11-21T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rules f --from 2026-11-21",
                "--rules f --from 2026-11-22 --to 2026-11-21",
                "--rules f --from yesterday --to 2026-11-21",
                "--rules f --since 2026-11-20 --to 2026-11-21",
                "--rules"
            })
    void refusesWhatItCannotRead(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReplayOptions read(String line) {
        return ReplayOptions.read(List.of(line.split(" ")), ZONE);
    }
}
