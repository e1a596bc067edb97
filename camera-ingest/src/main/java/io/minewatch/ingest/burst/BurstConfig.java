package io.minewatch.ingest.burst;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What bursts may cost, and how they go. */
@ConfigMapping(prefix = "minewatch.burst")
public interface BurstConfig {

    /** How many bursts there may be at the same time, over all probes; 0 switches them off. */
    @WithDefault("2")
    int atOnce();

    /** The share of one processor core that all bursts together may take, over a while. */
    @WithDefault("0.15")
    double cpuShare();

    /** A burst ends with so many pictures... */
    @WithDefault("5")
    int frames();

    /** ...or so long after the first, whichever comes first. */
    @WithDefault("PT6S")
    Duration lasts();

    /** A main stream that shows no picture for so long after it was called is given up. */
    @WithDefault("PT8S")
    Duration firstWithin();

    /** While things go on moving, a probe asks again so long after its last burst began; doubled with each failure. */
    @WithDefault("PT20S")
    Duration againAfter();

    /** A probe before which nothing moved for so long needs no burst any more. */
    @WithDefault("PT10S")
    Duration expiresAfter();
}
