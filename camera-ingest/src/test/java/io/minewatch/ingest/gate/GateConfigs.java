package io.minewatch.ingest.gate;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Settings for tests. */
final class GateConfigs {

    private GateConfigs() {}

    /** As they are if nobody sets any. */
    static GateConfig usual() {
        return new SmallRyeConfigBuilder().withMapping(GateConfig.class).build().getConfigMapping(GateConfig.class);
    }
}
