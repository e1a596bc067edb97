package io.minewatch.registry.change;

import java.util.Map;

/** A request that came too late, or twice with different content. */
public class Conflict extends RuntimeException {

    private final transient Fault fault;

    private Conflict(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    /** Something else that stands in the way. */
    public static Conflict of(Fault fault) {
        return new Conflict(fault);
    }

    static Conflict stale(Subject subject, long expected, long current) {
        return new Conflict(new Fault(
                "/expectedRevision",
                "revision.stale",
                "%s is at revision %d, not %d".formatted(subject, current, expected),
                Map.of("revision", current, "expected", expected)));
    }

    static Conflict reused(Object id) {
        return new Conflict(new Fault(
                "/id", "change.id-reused", "change %s was made before with other content".formatted(id), Map.of()));
    }

    /** Two requests of one id for two subjects, at the same instant. */
    static Conflict collision() {
        return new Conflict(new Fault("/id", "change.id-reused", "the id is used by another change", Map.of()));
    }

    public Fault fault() {
        return fault;
    }
}
