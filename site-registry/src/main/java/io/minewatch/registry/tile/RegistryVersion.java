package io.minewatch.registry.tile;

import io.minewatch.registry.change.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A number that grows with every change that is committed: the sum of all revisions. The time of the latest change would
 * not do, since a change may be recorded before another and be committed after it.
 */
@Singleton
class RegistryVersion {

    /** A tile may be so much behind, and a map of fifty tiles asks once. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Sql sql;
    private final InstantSource clock;
    private Instant askedAt = Instant.MIN;
    private long version;

    RegistryVersion(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    synchronized long get() {
        var now = clock.instant();
        if (askedAt.isBefore(now.minus(FRESH))) {
            version = sql.find(
                            "select coalesce(sum(revision), 0)::bigint as n from registry.head", row -> row.number("n"))
                    .orElse(0L);
            askedAt = now;
        }
        return version;
    }
}
