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

    /** Pictures that come again are told once they have for so long... */
    @WithDefault("PT1S")
    Duration backAfter();

    /** ...and of a probe that comes and goes, after so long. */
    @WithDefault("PT1M")
    Duration steadyAfter();

    /** A clock that is wrong for so long is told, and one that is right for so long is right again. */
    @WithDefault("PT1M")
    Duration clockOffAfter();

    /** Nobody watched a probe if its last report is so old when it is taken over; longer than {@link #reportEvery()}. */
    @WithDefault("PT75S")
    Duration gapAfter();

    /** What the last watcher told of a probe's pictures stands for so long, until they have been looked at anew. */
    @WithDefault("PT2M")
    Duration inheritedFor();

    /** The state of each probe is told at least this often, so that silence means something. */
    @WithDefault("PT30S")
    Duration reportEvery();
}
