package io.minewatch.ingest.burst;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What became of all probes' bursts. */
final class BurstCounts {

    private final MeterRegistry registry;
    private final Counter asked;
    private final Counter expired;
    private final Counter frames;
    private final Counter undelivered;
    private final Timer waited;
    private final Timer cpu;

    BurstCounts(MeterRegistry registry) {
        this.registry = registry;
        asked = registry.counter("minewatch.bursts.asked");
        expired = registry.counter("minewatch.bursts.expired");
        frames = registry.counter("minewatch.bursts.frames");
        undelivered = registry.counter("minewatch.bursts.undelivered");
        waited = Timer.builder("minewatch.bursts.waited")
                .description("from the motion that asked for a burst until its turn; the count is of those granted")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        cpu = Timer.builder("minewatch.bursts.cpu")
                .description("processor time of reading, decoding and compressing, for each picture")
                .register(registry);
    }

    void asked() {
        asked.increment();
    }

    void granted(Duration afterAsking) {
        waited.record(afterAsking);
    }

    void expired() {
        expired.increment();
    }

    void spent(Duration time) {
        cpu.record(time);
    }

    void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Shown(int shown) -> frames.increment(shown);
            case Outcome.Failed(var reason) ->
                registry.counter("minewatch.bursts.failed", "reason", reason).increment();
            case Outcome.Withdrawn() -> {}
        }
    }

    void undelivered() {
        undelivered.increment();
    }
}
