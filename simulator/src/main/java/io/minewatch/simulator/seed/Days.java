package io.minewatch.simulator.seed;

import io.minewatch.contract.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Turns the plan's days into instants, and begins the body of a change. */
record Days(Instant now) {

    /** Long enough ago to hold for all that the plan speaks of. */
    private static final int LONG_AGO = -1_200;

    Days {
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    Instant at(int days) {
        return now.plus(Duration.ofDays(days));
    }

    Validity sinceLongAgo() {
        return Validity.since(at(LONG_AGO));
    }

    Validity between(int from, int until) {
        return new Validity(at(from), at(until));
    }

    /** What every change carries; the caller adds the rest. */
    Map<String, Object> change(long expectedRevision) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID());
        body.put("doneAt", now);
        body.put("expectedRevision", expectedRevision);
        return body;
    }
}
