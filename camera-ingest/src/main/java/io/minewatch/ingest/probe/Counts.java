package io.minewatch.ingest.probe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.ingest.gate.HeldBack;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of keyframes and frames, over all probes. Each probe's own figures are in its status. */
@ApplicationScoped
class Counts {

    private final Counter handled;
    private final Counter undecodable;
    private final Counter undelivered;
    private final Counter deadLetters;
    private final Map<FrameFacts.Gate, Counter> passed = new EnumMap<>(FrameFacts.Gate.class);
    private final Map<HeldBack, Counter> held = new EnumMap<>(HeldBack.class);
    private final Timer delay;

    Counts(MeterRegistry registry) {
        handled = registry.counter("minewatch.keyframes", "fate", "decoded");
        undecodable = registry.counter("minewatch.keyframes", "fate", "undecodable");
        undelivered = registry.counter("minewatch.frames.undelivered");
        deadLetters = registry.counter("minewatch.dead.letters");
        for (var gate : FrameFacts.Gate.values()) {
            passed.put(gate, registry.counter("minewatch.frames.passed", "gate", gate.name()));
        }
        for (var cause : HeldBack.values()) {
            held.put(cause, registry.counter("minewatch.gate.held", "cause", cause.name()));
        }
        delay = Timer.builder("minewatch.frame.delay")
                .description("from a keyframe's arrival until Kafka has its frame")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void decoded() {
        handled.increment();
    }

    void undecodable() {
        undecodable.increment();
    }

    void passed(FrameFacts.Gate gate) {
        Objects.requireNonNull(passed.get(gate)).increment();
    }

    /** A look at which something stood out, but nothing moved. */
    void held(@Nullable HeldBack cause) {
        if (cause != null) {
            Objects.requireNonNull(held.get(cause)).increment();
        }
    }

    void delivered(Duration afterArrival) {
        delay.record(afterArrival);
    }

    void undelivered() {
        undelivered.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }
}
