package io.minewatch.ingest.stream;

import io.minewatch.ingest.stream.StreamConfig.RetryConfig;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a camera is tried again: longer with each failure, but never so long that a camera is back and
 * nobody looks. The waits are scattered, so that the probes behind a switch that came back do not all knock at once.
 */
public final class Backoff {

    private static final int DOUBLINGS = 20;

    private final RetryConfig config;
    private final RandomGenerator random;
    private int failures;
    private int wrongPasswords;

    public Backoff(RetryConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    /** The wait after a failure. */
    public Duration after(Kind kind) {
        wrongPasswords = kind == Kind.WRONG_PASSWORD ? wrongPasswords + 1 : 0;
        if (wrongPasswords > 1) {
            return scatter(
                    config.wrongPassword(),
                    config.wrongPassword().multipliedBy(11).dividedBy(10));
        }
        var longest = config.first().multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        var most = longest.compareTo(config.longest()) < 0 ? longest : config.longest();
        return scatter(most.dividedBy(2), most);
    }

    /** Notes for how long a camera played. A camera that plays a second and hangs up is still a failing one. */
    public void played(Duration time) {
        if (time.compareTo(config.forgivenAfter()) >= 0) {
            failures = 0;
        }
    }

    private Duration scatter(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }
}
