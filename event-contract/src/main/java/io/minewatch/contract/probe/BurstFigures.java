package io.minewatch.contract.probe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a probe's bursts, short looks at its main stream, since its watcher started.
 *
 * @param asked how often its gate opened and a burst was wanted
 * @param granted how often it got one
 * @param expired how often nothing moved any more before its turn came
 * @param failed how many of those granted brought no picture
 * @param frames pictures of the main stream that were published
 * @param waitedP50Ms median of how long it waited for its turn, milliseconds; {@code null} before the first
 * @param waitedP99Ms the same for one in a hundred
 * @param failure why the last one failed, for instance {@code unreachable}; {@code null} when it did not
 * @param lastAt when the last one began, or {@code null} when there was none
 */
public record BurstFigures(
        long asked,
        long granted,
        long expired,
        long failed,
        long frames,
        @Nullable Long waitedP50Ms,
        @Nullable Long waitedP99Ms,
        @Nullable String failure,
        @Nullable Instant lastAt) {}
