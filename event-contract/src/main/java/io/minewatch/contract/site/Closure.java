package io.minewatch.contract.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures ordered for a banned site, each proved, and accepted by another unit.
 *
 * @param id unique in its site
 * @param closeBy when all must be done
 * @param acceptance {@code null} until another unit has accepted the whole
 */
public record Closure(
        String id,
        Instant orderedAt,
        Actor orderedBy,
        Instant closeBy,
        List<Measure> measures,
        @Nullable Acceptance acceptance,
        Instant recordedAt) {

    public Closure {
        measures = List.copyOf(measures);
    }

    /** Whether every measure is proved and another unit has accepted it. */
    @JsonIgnore
    public boolean isAccepted() {
        return acceptance != null && measures.stream().allMatch(m -> m.proof() != null);
    }

    /** What can be ordered; the catalogue follows the national and provincial lists of closure standards. */
    public enum MeasureKind {
        LICENCE_CANCELLED,
        EQUIPMENT_DISMANTLED,
        SHAFT_SEALED,
        PIT_FILLED,
        EXPLOSIVES_DISPOSED,
        POWER_CUT,
        STOCK_CLEARED,
        WORKERS_DISPERSED,
        LAND_RESTORED,
        SIGN_AND_FENCE
    }

    /** One measure. */
    public record Measure(MeasureKind kind, @Nullable Proof proof) {}

    /**
     * That a measure was done.
     *
     * @param evidence digests of the pictures and papers that show it
     */
    public record Proof(
            Instant provedAt,
            Actor provedBy,
            List<Sha256> evidence,
            @Nullable String note) {

        public Proof {
            evidence = List.copyOf(evidence);
        }
    }

    /** That another unit accepts the closure. */
    public record Acceptance(
            Instant acceptedAt, Actor acceptedBy, @Nullable String note) {}
}
