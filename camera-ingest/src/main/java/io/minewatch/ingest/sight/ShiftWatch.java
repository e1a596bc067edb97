package io.minewatch.ingest.sight;

import java.time.Duration;
import java.time.Instant;

/**
 * Looks now and then whether a scene that fits its memory badly lies beside where it should: a camera that was knocked,
 * not one that was turned away.
 */
final class ShiftWatch {

    private static final Duration EVERY = Duration.ofSeconds(20);
    /** With this part of the usual likeness nothing needs explaining. */
    private static final double WELL = 0.7;
    /** Found once, it may be the wind. */
    private static final int SURE = 2;

    private Shift shift = Shift.NONE;
    private Instant searchedAt = Instant.EPOCH;
    private int found;

    /** Takes in a picture; the search itself is rare, since it costs more than everything else in this room. */
    void look(EdgeMemory memory, Edges edges, Instant at) {
        var fit = memory.fit(edges);
        if (!memory.knows(fit) || fit.likeness() >= WELL * memory.usual()) {
            reset();
        } else if (!at.isBefore(searchedAt.plus(EVERY))) {
            searchedAt = at;
            var now = Shift.between(memory, edges);
            found = now.isFar() && (found == 0 || now.isAbout(shift)) ? found + 1 : 0;
            shift = now;
        }
    }

    void reset() {
        shift = Shift.NONE;
        found = 0;
    }

    boolean isShifted() {
        return found >= SURE;
    }

    /** Whether the memory may be learning a shifted scene. */
    boolean isSuspected() {
        return found > 0;
    }

    Shift shift() {
        return shift;
    }
}
