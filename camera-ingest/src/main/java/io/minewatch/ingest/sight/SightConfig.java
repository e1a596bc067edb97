package io.minewatch.ingest.sight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long something must be wrong with pictures before it is told, and right before it is taken back. */
@ConfigMapping(prefix = "minewatch.sight")
public interface SightConfig {

    /** Structure that stays away for so long is covered; headlights and a bird on the hood go by. */
    @WithDefault("PT30S")
    Duration coveredAfter();

    /** Another scene for so long is another pose; a lorry that turns right before the lens goes by. */
    @WithDefault("PT1M")
    Duration movedAfter();

    /** The same picture for so long is frozen; sensors are never quiet. */
    @WithDefault("PT2M")
    Duration frozenAfter();

    /** A picture that stays black for so long is dark. */
    @WithDefault("PT2M")
    Duration darkAfter();

    /** What is next to black, of 255: video's black is 16. */
    @WithDefault("34")
    int darkCeiling();

    /** All is well again once it has been for so long: three pictures, two seconds apart. */
    @WithDefault("PT4S")
    Duration clearAfter();
}
