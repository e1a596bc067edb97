package io.minewatch.ingest.burst;

import static io.minewatch.ingest.burst.Targets.motion;
import static io.minewatch.ingest.burst.Targets.probe;
import static io.minewatch.ingest.burst.Targets.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.BurstFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstQueueTest {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final int COUNTY = 148;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void servesTheProbeWhoseLastBurstLiesLongestAgo() {
        var queue = queue(Map.of("at-once", "1", "again-after", "PT0S"));
        ask(queue, 0, 1);
        ask(queue, 1, 2);
        serve(queue, 2);
        serve(queue, 3);
        ask(queue, 4, 2);
        ask(queue, 5, 1);

        assertThat(serve(queue, 6)).isEqualTo(probe(1));
        assertThat(serve(queue, 7)).isEqualTo(probe(2));
    }

    @Test
    void aProbeBeforeWhichSomethingAlwaysMovesPushesNobodyOfACountyBack() {
        var queue = queue(Map.of("at-once", "2", "again-after", "PT0S"));
        var served = new ArrayList<ProbeId>();
        var running = new ArrayList<Wish>();
        // Every second something moves before probe 0, and before each of the others once in a while: two bursts end
        // and two begin.
        for (int second = 0; second < 2 * COUNTY; second++) {
            var now = at(second);
            running.forEach(wish -> queue.end(wish, new Outcome.Shown(5)));
            running.clear();
            queue.ask(target(0), motion(now));
            for (int other = 1 + second % 5; other < COUNTY; other += 5) {
                queue.ask(target(other), motion(now));
            }
            queue.next(now).ifPresent(running::add);
            queue.next(now).ifPresent(running::add);
            running.forEach(wish -> served.add(wish.target().probe()));
        }

        for (int number = 0; number < COUNTY; number++) {
            assertThat(served).filteredOn(probe(number)::equals).hasSizeBetween(3, 5);
        }
    }

    @Test
    void aQuietProbeIsServedBeforeOneThatAsksAllTheTime() {
        var queue = queue(Map.of("at-once", "1", "again-after", "PT0S"));
        ask(queue, 0, 1);
        var busy = queue.next(at(0)).orElseThrow();
        ask(queue, 6, 2);
        queue.end(busy, new Outcome.Shown(5));
        ask(queue, 6, 1);

        assertThat(serve(queue, 7)).isEqualTo(probe(2));
        assertThat(serve(queue, 8)).isEqualTo(probe(1));
    }

    @Test
    void asksAreOneWishHoweverOftenTheGatePassesAFrame() {
        var queue = queue(Map.of());
        for (int second = 0; second < 5; second++) {
            ask(queue, second, 1);
        }

        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(figures(queue, 1).asked()).isEqualTo(1);
    }

    @Test
    void aWishExpiresOnceNothingMovesAnyMoreAndIsCounted() {
        var queue = queue(Map.of("at-once", "1", "expires-after", "PT10S"));
        ask(queue, 0, 1);
        ask(queue, 0, 2);
        var running = queue.next(at(0)).orElseThrow();
        ask(queue, 4, 2);

        assertThat(queue.waiting()).isEqualTo(1);
        queue.end(running, new Outcome.Shown(5));
        assertThat(queue.next(at(15))).isEmpty();
        assertThat(figures(queue, 2)).extracting(BurstFigures::expired).isEqualTo(1L);
        assertThat(figures(queue, 2)).extracting(BurstFigures::granted).isEqualTo(0L);
        assertThat(meters.counter("minewatch.bursts.expired").count()).isEqualTo(1);
    }

    @Test
    void grantsNoMoreAtOnceThanAllowed() {
        var queue = queue(Map.of("at-once", "2"));
        for (int number = 1; number <= 3; number++) {
            ask(queue, 0, number);
        }
        var first = queue.next(at(1)).orElseThrow();

        assertThat(queue.next(at(1))).isPresent();
        assertThat(queue.next(at(1))).isEmpty();
        queue.end(first, new Outcome.Shown(5));
        assertThat(queue.next(at(2))).isPresent();
    }

    @Test
    void waitsUntilTheProcessorTimeIsEarned() {
        var queue = queue(Map.of("at-once", "2", "cpu-share", "0.1", "expires-after", "PT60S"));
        ask(queue, 0, 1);
        ask(queue, 0, 2);
        var dear = queue.next(at(0)).orElseThrow();
        queue.spend(Duration.ofSeconds(3));
        queue.end(dear, new Outcome.Shown(5));

        // One second was saved up, two are owed: at a tenth of a core that takes twenty seconds.
        assertThat(queue.next(at(19))).isEmpty();
        assertThat(queue.next(at(21))).isPresent();
    }

    @Test
    void overAnHourOfABusyCountyTheShareIsKept() {
        var queue = queue(Map.of("at-once", "4", "cpu-share", "0.15", "again-after", "PT0S"));
        var cost = Duration.ofMillis(400);
        var spent = Duration.ZERO;
        for (int second = 0; second < 3600; second++) {
            for (int number = 0; number < COUNTY; number++) {
                ask(queue, second, number);
            }
            for (var wish = queue.next(at(second)); wish.isPresent(); wish = queue.next(at(second))) {
                queue.spend(cost);
                spent = spent.plus(cost);
                queue.end(wish.get(), new Outcome.Shown(5));
            }
        }

        assertThat(spent.toMillis() / 3_600_000.0).isBetween(0.14, 0.152);
    }

    @Test
    void aCameraThatFailsIsAskedMoreAndMoreRarely() {
        var queue = queue(Map.of("at-once", "1", "again-after", "PT20S"));
        int granted = 0;
        for (int second = 0; second < 3600; second++) {
            ask(queue, second, 1);
            var wish = queue.next(at(second));
            if (wish.isPresent()) {
                granted++;
                queue.end(wish.get(), new Outcome.Failed("late"));
            }
        }

        assertThat(granted).isBetween(7, 11);
        assertThat(figures(queue, 1).failed()).isEqualTo(granted);
        assertThat(figures(queue, 1).failure()).isEqualTo("late");
        assertThat(meters.counter("minewatch.bursts.failed", "reason", "late").count())
                .isEqualTo(granted);
    }

    @Test
    void twoCamerasThatHangKeepTheBudgetOfTwoFromNobodyForLong() {
        var queue = queue(Map.of("at-once", "2", "again-after", "PT20S"));
        var hangingUntil = new HashMap<Wish, Integer>();
        int served = 0;
        for (int second = 0; second < 600; second++) {
            var now = at(second);
            int tick = second;
            hangingUntil.entrySet().removeIf(entry -> {
                boolean over = entry.getValue() <= tick;
                if (over) {
                    queue.end(entry.getKey(), new Outcome.Failed("late"));
                }
                return over;
            });
            IntStream.range(0, 12).forEach(number -> queue.ask(target(number), motion(now)));
            for (var wish = queue.next(now); wish.isPresent(); wish = queue.next(now)) {
                boolean hangs =
                        List.of(probe(0), probe(1)).contains(wish.get().target().probe());
                if (hangs) {
                    hangingUntil.put(wish.get(), second + 8);
                } else {
                    served++;
                    queue.end(wish.get(), new Outcome.Shown(5));
                }
            }
        }

        assertThat(served).isGreaterThan(10 * 600 / 20 * 9 / 10);
    }

    @Test
    void afterAWrongPasswordItWaitsLongForTheAccountIsLockedElse() {
        var queue = queue(Map.of("again-after", "PT20S"));
        ask(queue, 0, 1);
        queue.end(queue.next(at(0)).orElseThrow(), new Outcome.Failed("wrong-password"));

        ask(queue, 600, 1);
        assertThat(queue.next(at(600))).isEmpty();
        ask(queue, 640, 1);
        assertThat(queue.next(at(640))).isPresent();
    }

    @Test
    void tellsHowLongProbesWaited() {
        var queue = queue(Map.of("at-once", "1"));
        ask(queue, 0, 1);
        ask(queue, 0, 2);
        serve(queue, 0);
        serve(queue, 7);

        assertThat(figures(queue, 1).waitedP50Ms()).isZero();
        assertThat(figures(queue, 2).waitedP99Ms()).isEqualTo(7000);
        assertThat(figures(queue, 2).lastAt()).isEqualTo(at(7));
    }

    @Test
    void whoIsNoLongerWatchedIsForgottenAndTheBurstStopped() {
        var queue = queue(Map.of());
        ask(queue, 0, 1);
        var wish = queue.next(at(0)).orElseThrow();
        queue.forget(probe(1));

        assertThat(wish.isWithdrawn()).isTrue();
        assertThat(queue.running()).isZero();
        queue.end(wish, new Outcome.Withdrawn());
        assertThat(queue.figures(probe(1))).isEmpty();
    }

    private BurstQueue queue(Map<String, String> settings) {
        return new BurstQueue(BurstConfigs.with(settings), new BurstCounts(meters));
    }

    private static void ask(BurstQueue queue, int second, int probe) {
        queue.ask(target(probe), motion(at(second)));
    }

    /** Gives the next probe its burst, all of it at once. */
    private static ProbeId serve(BurstQueue queue, int second) {
        var wish = queue.next(at(second)).orElseThrow();
        queue.end(wish, new Outcome.Shown(5));
        return wish.target().probe();
    }

    private static BurstFigures figures(BurstQueue queue, int number) {
        return queue.figures(probe(number)).orElseThrow();
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
