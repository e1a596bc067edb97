package io.minewatch.contract.probe;

import io.minewatch.contract.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a probe was to be watched, for a while.
 *
 * @param watched false while it is under repair or taken down
 * @param reason why it is not watched, in the clerk's words
 * @param recordedAt when the registry came to know it
 */
public record ProbeState(boolean watched, @Nullable String reason, Validity valid, Instant recordedAt) {}
