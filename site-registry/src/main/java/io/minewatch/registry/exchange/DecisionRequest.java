package io.minewatch.registry.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions about doubtful rows. */
public record DecisionRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable List<RowDecision> decisions) {

    /**
     * One row.
     *
     * @param accept whether it is to be stored as it is shown, or left out
     */
    public record RowDecision(
            @Nullable Long row,
            @Nullable Boolean accept,
            @Nullable String reason) {}
}
