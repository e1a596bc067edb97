package io.minewatch.detection.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a track is real, and when it is over. */
@ConfigMapping(prefix = "minewatch.tracking")
public interface TrackingConfig {

    /** A track is told of once it was found in this many frames, */
    @WithDefault("3")
    int leastFrames();

    /** and has lasted this long. */
    @WithDefault("PT3S")
    Duration leastLife();

    /** A track that goes on is told of again this often, so that a rule can ask how long a machine stays. */
    @WithDefault("PT15S")
    Duration repeatAfter();

    /** A track that was not found for this long is over. Longer than twice the heartbeat of the motion gate. */
    @WithDefault("PT70S")
    Duration overAfter();

    /**
     * A track that was missing on this many frames in a row is over, too: the lorry that comes by a minute later at the same
     * place is another one. A machine that stands in a still scene is seen on every heartbeat and misses none.
     */
    @WithDefault("6")
    int mostMissed();

    /** A detection that scores this share of its class's threshold is followed, though not told of. */
    @WithDefault("0.4")
    double followedShare();

    /** The settings as they are when nobody sets any. */
    static TrackingConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(TrackingConfig.class)
                .build()
                .getConfigMapping(TrackingConfig.class);
    }
}
