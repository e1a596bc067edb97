package io.minewatch.ingest.sight;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Settings for tests. */
final class SightConfigs {

    private SightConfigs() {}

    /** As they are if nobody sets any. */
    static SightConfig usual() {
        return new SmallRyeConfigBuilder()
                .withMapping(SightConfig.class)
                .build()
                .getConfigMapping(SightConfig.class);
    }
}
