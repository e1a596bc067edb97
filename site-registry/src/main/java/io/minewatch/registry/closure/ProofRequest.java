package io.minewatch.registry.closure;

import io.minewatch.contract.site.Closure.MeasureKind;
import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a measure was done.
 *
 * @param evidence SHA-256 of the pictures and papers that show it
 */
public record ProofRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable MeasureKind measure,
        @Nullable Instant provedAt,
        @Nullable List<String> evidence,
        @Nullable String note)
        implements ChangeRequest {}
