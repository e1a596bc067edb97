package io.minewatch.registry.patch;

import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was sent.
 *
 * @param explanation needed where nothing was found, or only an old trace; so is the attachment
 * @param attachment SHA-256 of a file that was sent before
 */
public record VerdictRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        Patch.@Nullable Verdict verdict,
        @Nullable String explanation,
        @Nullable String attachment)
        implements ChangeRequest {}
