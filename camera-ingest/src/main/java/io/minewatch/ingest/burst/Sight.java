package io.minewatch.ingest.burst;

import io.minewatch.contract.Box;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sub stream last showed of what moves.
 *
 * @param motion where, normalised
 * @param clockOffset the probe's clock minus ours, if it told the time
 * @param at when we received it
 */
public record Sight(List<Box> motion, @Nullable Duration clockOffset, Instant at) {

    public Sight {
        motion = List.copyOf(motion);
    }
}
