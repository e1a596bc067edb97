package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.StayPolicy.stayAround;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.alert.StayPolicy.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StayPolicyTest {

    private static final Duration GAP = Duration.ofSeconds(30);

    @Test
    void joinsSpansThatFollowOneAnotherWithinTheGap() {
        var stay = stayAround(span(100, 110), List.of(span(100, 110), span(0, 20), span(50, 70)), GAP);

        assertThat(stay).isEqualTo(span(0, 110));
    }

    @Test
    void breaksWhereTheGapIsLonger() {
        var stay = stayAround(span(100, 110), List.of(span(100, 110), span(0, 20), span(70, 75)), GAP);

        assertThat(stay).isEqualTo(span(70, 110));
    }

    @Test
    void isBridgedByALateSightingInBetween() {
        var stay = stayAround(span(45, 46), List.of(span(45, 46), span(0, 20), span(70, 75)), GAP);

        assertThat(stay).isEqualTo(span(0, 75));
    }

    private static Span span(int from, int until) {
        return new Span(Instant.EPOCH.plusSeconds(from), Instant.EPOCH.plusSeconds(until));
    }
}
