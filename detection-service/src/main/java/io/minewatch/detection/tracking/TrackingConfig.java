package io.minewatch.detection.tracking;

import io.smallrye.config.ConfigMapping;
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

    /** A detection that scores this share of its class's threshold may continue a track, though not start one. */
    @WithDefault("0.4")
    double continuingShare();
}
