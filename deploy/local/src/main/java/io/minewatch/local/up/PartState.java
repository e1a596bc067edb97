package io.minewatch.local.up;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part is doing, as {@code status} shows it.
 *
 * @param pid of its process, if it has one now
 * @param since when the state began
 * @param restarts how often it died
 */
public record PartState(
        String name, State state, @Nullable Long pid, Instant since, int restarts, Map<String, Integer> ports) {

    /** What can be said of a part. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        STOPPED
    }
}
