package io.minewatch.ingest.probe;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The health's settings as they come. */
final class HealthConfigs {

    private HealthConfigs() {}

    static HealthConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(HealthConfig.class)
                .build()
                .getConfigMapping(HealthConfig.class);
    }
}
