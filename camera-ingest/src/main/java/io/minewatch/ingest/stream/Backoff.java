package io.minewatch.ingest.stream;

import io.minewatch.ingest.stream.StreamConfig.RetryConfig;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a camera is tried again: exponential with full jitter, so that the probes behind a switch that
 * came back do not all knock at once.
 */
public final class Backoff {

    private static final int DOUBLINGS = 20;

    private final RetryConfig config;
    private final RandomGenerator random;
    private int failures;

    public Backoff(RetryConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    /** The wait after a failure. */
    public Duration after(StreamFailure.Kind kind) {
        if (kind == StreamFailure.Kind.WRONG_PASSWORD) {
            return config.wrongPassword().plus(jitter(config.wrongPassword().dividedBy(10)));
        }
        var ceiling = config.first().multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        return jitter(ceiling.compareTo(config.longest()) < 0 ? ceiling : config.longest());
    }

    /** Notes for how long a camera played. A camera that plays a second and hangs up is still a failing one. */
    public void played(Duration time) {
        if (time.compareTo(config.forgivenAfter()) >= 0) {
            failures = 0;
        }
    }

    private Duration jitter(Duration ceiling) {
        return Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
    }
}
