package io.minewatch.registry.tile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Knobs of the tiles. */
@ConfigMapping(prefix = "minewatch.tiles")
public interface TileConfig {

    /** A tile with more things than this tells their number instead. */
    @WithDefault("2000")
    int most();

    /** How much memory drawn tiles may take, compressed as they are. */
    @WithDefault("24M")
    MemorySize cache();
}
