package io.minewatch.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which county this is; nothing of it is in the code. */
@ConfigMapping(prefix = "minewatch.county")
public interface CountyConfig {

    /** Six digits, GB/T 2260; the beginning of every id made here. */
    String adcode();

    /** As people call it. */
    @WithDefault("${minewatch.county.adcode}")
    String name();

    /** Least longitude, least latitude, greatest longitude, greatest latitude. */
    @WithDefault("110.6,25.5,111.5,26.4")
    List<Double> extent();

    /** By whose clock people live: times are shown in it, and the hours of a permit are meant by it. */
    @WithDefault("Asia/Shanghai")
    ZoneId timeZone();

    /** Languages of the pages, the first being the default. */
    @WithDefault("zh-CN,en")
    List<String> languages();

    /** A raster base map, where one may be used. */
    Optional<Basemap> basemap();

    /** A raster base map. */
    interface Basemap {

        /** Tile address with {@code {z}}, {@code {x}}, {@code {y}}. */
        String url();

        /** Whom to name on the map. */
        Optional<String> attribution();
    }
}
