package io.minewatch.registry.exchange;

import io.minewatch.registry.exchange.format.Limits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Knobs of imports. */
@ConfigMapping(prefix = "minewatch.imports")
public interface ImportConfig {

    /** Whether this copy of the service works on imports. */
    @WithDefault("true")
    boolean enabled();

    /** How long to rest when nothing waits. */
    @WithDefault("PT0.5S")
    Duration interval();

    /** After how long without a sign of life another copy takes over. */
    @WithDefault("PT30S")
    Duration patience();

    /** How long one import may take to be stored. */
    @WithDefault("PT30M")
    Duration longestStoring();

    /** Bytes of a file. */
    @WithDefault("25165824")
    int mostBytes();

    /** Rows of a file. */
    @WithDefault("50000")
    int mostRows();

    /** Positions of a file. */
    @WithDefault("500000")
    int mostPositions();

    /** What a file may cost: what the heap of a small installation holds twice over. */
    default Limits limits() {
        var usual = Limits.DEFAULT;
        return new Limits(
                mostBytes(),
                3 * mostBytes(),
                usual.ratio(),
                usual.entries(),
                mostRows(),
                usual.rings(),
                mostPositions(),
                usual.depth(),
                mostPositions(),
                usual.textLength());
    }
}
