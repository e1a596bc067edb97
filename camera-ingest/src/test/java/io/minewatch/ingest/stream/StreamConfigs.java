package io.minewatch.ingest.stream;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings for tests. */
public final class StreamConfigs {

    private StreamConfigs() {}

    /** As they are if nobody sets any. */
    public static StreamConfig usual() {
        return with(Map.of());
    }

    public static StreamConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(StreamConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(StreamConfig.class);
    }
}
