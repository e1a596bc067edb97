package io.minewatch.ingest.stream;

import static io.minewatch.ingest.stream.StreamFailure.Kind.DROPPED;
import static io.minewatch.ingest.stream.StreamFailure.Kind.UNREACHABLE;
import static io.minewatch.ingest.stream.StreamFailure.Kind.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(StreamConfigs.usual().retry(), new Random(7));

    @Test
    void waitsLongerAndLongerButNeverLongerThanTheLongest() {
        var ceilings = new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60};

        for (int ceiling : ceilings) {
            assertThat(backoff.after(UNREACHABLE)).isBetween(Duration.ZERO, Duration.ofSeconds(ceiling));
        }
    }

    @Test
    void scattersTheAttemptsOfMany() {
        long early = IntStream.range(0, 200)
                .mapToObj(i -> backoff.after(UNREACHABLE))
                .filter(wait -> wait.toSeconds() < 30)
                .count();

        assertThat(early).isBetween(70L, 130L);
    }

    @Test
    void leavesACameraAloneThatRefusedThePassword() {
        assertThat(backoff.after(WRONG_PASSWORD)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void startsOverOnceTheCameraPlayedForAWhile() {
        IntStream.range(0, 10).forEach(i -> backoff.after(DROPPED));

        backoff.played(Duration.ofSeconds(31));

        assertThat(backoff.after(DROPPED)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotStartOverForACameraThatHangsUpAtOnce() {
        IntStream.range(0, 10).forEach(i -> {
            backoff.after(DROPPED);
            backoff.played(Duration.ofSeconds(1));
        });

        assertThat(IntStream.range(0, 50).mapToObj(i -> backoff.after(DROPPED)))
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(20)) > 0);
    }
}
