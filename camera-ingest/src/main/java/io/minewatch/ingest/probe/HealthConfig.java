package io.minewatch.ingest.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a probe counts as unwell, and how often that is told. */
@ConfigMapping(prefix = "minewatch.health")
public interface HealthConfig {

    /** A new state is told once it has lasted for so long. */
    @WithDefault("PT3S")
    Duration settledAfter();

    /** Packets that give no picture for so long are undecodable; longer than any camera's keyframe interval. */
    @WithDefault("PT25S")
    Duration undecodableAfter();

    /** A picture that stays black for so long is dark. */
    @WithDefault("PT2M")
    Duration darkAfter();

    /** What is next to black, of 255: video's black is 16. */
    @WithDefault("34")
    int darkCeiling();

    /** The state of each probe is told at least this often, so that silence means something. */
    @WithDefault("PT30S")
    Duration reportEvery();
}
