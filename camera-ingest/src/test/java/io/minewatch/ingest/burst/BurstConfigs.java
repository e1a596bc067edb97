package io.minewatch.ingest.burst;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings for tests. */
final class BurstConfigs {

    private BurstConfigs() {}

    /** The usual ones but for these, each without its prefix. */
    static BurstConfig with(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().withMapping(BurstConfig.class);
        settings.forEach((name, value) -> builder.withDefaultValue("minewatch.burst." + name, value));
        return builder.build().getConfigMapping(BurstConfig.class);
    }
}
