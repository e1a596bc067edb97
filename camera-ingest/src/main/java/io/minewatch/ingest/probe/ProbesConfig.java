package io.minewatch.ingest.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How copies of this service share the probes. */
@ConfigMapping(prefix = "minewatch.probes")
public interface ProbesConfig {

    /** Copies of one group share the probes out among them. */
    @WithDefault("camera-ingest")
    String group();

    /** A copy that Kafka has not heard of for so long is dead, and the others take its probes over. */
    @WithDefault("PT8S")
    Duration sessionTimeout();

    /** Where Kafka is. */
    @WithDefault("${kafka.bootstrap.servers}")
    String servers();
}
