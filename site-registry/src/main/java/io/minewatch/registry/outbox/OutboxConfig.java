package io.minewatch.registry.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Knobs of the outbox. */
@ConfigMapping(prefix = "minewatch.outbox")
public interface OutboxConfig {

    /** Whether this copy of the service publishes; one that only answers requests need not. */
    @WithDefault("true")
    boolean enabled();

    /** How long to rest when nothing is pending. */
    @WithDefault("PT0.2S")
    Duration interval();

    /** How long to rest when Kafka or the database did not answer. */
    @WithDefault("PT1S")
    Duration pauseAfterFailure();

    /** How long Kafka may take for a record before it counts as away. */
    @WithDefault("PT15S")
    Duration deliveryTimeout();

    /** How many subjects are told in one transaction. */
    @WithDefault("100")
    int batch();
}
