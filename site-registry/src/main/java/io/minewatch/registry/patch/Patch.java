package io.minewatch.registry.patch;

import io.minewatch.contract.Actor;
import io.minewatch.contract.MultiPolygon;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patch with what was made of it.
 *
 * @param number as whoever handed it down counts it
 * @param township in which it lies; absent if in none
 * @param deadline first instant at which a missing verdict is overdue
 * @param overdue whether it is, now
 * @param findings the verdicts, the newest last: that one holds
 */
public record Patch(
        PatchId id,
        long revision,
        String number,
        String name,
        @Nullable String township,
        Instant deadline,
        boolean overdue,
        MultiPolygon shape,
        double areaSquareMeters,
        List<Finding> findings,
        Instant recordedAt) {

    public Patch {
        findings = List.copyOf(findings);
    }

    /** What a check in the field can find. */
    public enum Verdict {
        LEGAL,
        ILLEGAL,
        /** Nothing happened: a shadow, a harvest, a cloud. */
        PSEUDO_CHANGE,
        /** Something happened, long ago. */
        HISTORIC_TRACE;

        /** Whether it closes a task without anybody having been there lately: so it must be shown why. */
        public boolean needsProof() {
            return this == PSEUDO_CHANGE || this == HISTORIC_TRACE;
        }
    }

    /**
     * A verdict that somebody gave.
     *
     * @param attachment SHA-256 of the picture or report that shows it
     * @param givenAt when, by the clock of whoever gave it
     */
    public record Finding(
            Verdict verdict,
            @Nullable String explanation,
            @Nullable String attachment,
            Instant givenAt,
            Actor actor,
            Instant recordedAt) {}
}
