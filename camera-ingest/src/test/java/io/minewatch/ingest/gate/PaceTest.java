package io.minewatch.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    private final Pace pace = new Pace(GateConfigs.usual());

    @Test
    void publishesNoMoreThanOneFrameASecondHoweverManyMove() {
        var moving = Motion.in(List.of(new Box(0.1, 0.1, 0.1, 0.1)));

        long published = LongStream.range(0, 100)
                .filter(i -> pace.step(moving, START.plusMillis(100 * i)).isPresent())
                .count();

        assertThat(published).isBetween(10L, 11L);
    }
}
