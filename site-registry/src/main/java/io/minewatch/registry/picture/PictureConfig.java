package io.minewatch.registry.picture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What looking for a picture may cost. */
@ConfigMapping(prefix = "minewatch.picture")
public interface PictureConfig {

    /** How long to look back through the topic. */
    @WithDefault("PT4S")
    Duration patience();

    /** How much to read, bytes. */
    @WithDefault("67108864")
    long mostBytes();

    /** How many may look at once; more are asked to come again. */
    @WithDefault("2")
    int atOnce();
}
