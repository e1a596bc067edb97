package io.minewatch.alert.matching;

import io.minewatch.alert.CountyConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The knobs as they are when nobody turns them. */
public final class Knobs {

    private Knobs() {}

    public static MatchingConfig defaults() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MatchingConfig.class)
                .build()
                .getConfigMapping(MatchingConfig.class);
    }

    public static CountyConfig county() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValue("minewatch.county.adcode", "990101")
                .withMapping(CountyConfig.class)
                .build()
                .getConfigMapping(CountyConfig.class);
    }
}
