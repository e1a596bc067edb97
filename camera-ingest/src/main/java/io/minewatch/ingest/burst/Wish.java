package io.minewatch.ingest.burst;

import java.time.Instant;

/** A burst that a probe wants or has, from the picture that showed motion until it is over. */
final class Wish {

    private final Target target;
    private final Instant askedAt;
    private volatile Sight sight;
    private volatile boolean withdrawn;

    Wish(Target target, Sight sight) {
        this.target = target;
        this.askedAt = sight.at();
        this.sight = sight;
    }

    /** The sub stream shows more: what moves is elsewhere now. */
    void renew(Sight newer) {
        sight = newer;
    }

    /** Nobody watches the probe any more. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    Target target() {
        return target;
    }

    Instant askedAt() {
        return askedAt;
    }

    Sight sight() {
        return sight;
    }
}
