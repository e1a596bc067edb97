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
        var ceilings = new int[] {1000, 2000, 3000, 3000, 3000};

        for (int ceiling : ceilings) {
            assertThat(backoff.after(UNREACHABLE))
                    .isBetween(Duration.ofMillis(ceiling / 2), Duration.ofMillis(ceiling));
        }
    }

    @Test
    void scattersTheAttemptsOfMany() {
        long early = IntStream.range(0, 200)
                .mapToObj(i -> backoff.after(UNREACHABLE))
                .filter(wait -> wait.toMillis() < 2250)
                .count();

        assertThat(early).isBetween(70L, 130L);
    }

    @Test
    void leavesACameraAloneThatRefusedThePasswordTwice() {
        assertThat(backoff.after(WRONG_PASSWORD)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(WRONG_PASSWORD)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(backoff.after(WRONG_PASSWORD)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void triesAgainSoonOnceTheCameraTroublesOtherwise() {
        backoff.after(WRONG_PASSWORD);
        backoff.after(WRONG_PASSWORD);

        assertThat(backoff.after(DROPPED)).isLessThanOrEqualTo(Duration.ofSeconds(3));
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

        assertThat(backoff.after(DROPPED)).isGreaterThan(Duration.ofSeconds(1));
    }
}
