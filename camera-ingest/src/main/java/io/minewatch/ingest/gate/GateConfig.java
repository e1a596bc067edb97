package io.minewatch.ingest.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Knobs of the motion gate. */
@ConfigMapping(prefix = "minewatch.gate")
public interface GateConfig {

    /** While something moves, frames are published no more often than this. */
    @WithDefault("PT1S")
    Duration interval();

    /** When motion ends, frames go on for so long, so that a track sees its machine standing. */
    @WithDefault("PT10S")
    Duration linger();

    /** A frame at least this often though nothing moves, so that a parked machine is found. */
    @WithDefault("PT30S")
    Duration heartbeat();

    /** How many pictures a new background takes. */
    @WithDefault("8")
    int learningLooks();

    /** What moves must be at least this share of the picture at a quiet probe... */
    @WithDefault("0.0011")
    double smallestArea();

    /** ...and a restless one, with its flickering clock or its leaves, never raises that above this share. */
    @WithDefault("0.0035")
    double largestThreshold();
}
