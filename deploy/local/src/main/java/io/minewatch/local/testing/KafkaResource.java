package io.minewatch.local.testing;

import io.minewatch.local.kafka.TopicSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A broker with the contract's topics, all empty, for a {@code @QuarkusTest}:
 *
 * <pre>
 *   &#64;QuarkusTest
 *   &#64;QuarkusTestResource(KafkaResource.class)
 * </pre>
 *
 * <p>The topics are made anew each time Quarkus starts the resource. Test classes that share it share the topics' contents.
 */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var servers = SharedKafka.bootstrapServers();
        TopicSetup.recreateAll(servers);
        return Map.of("kafka.bootstrap.servers", servers);
    }

    /** Nothing: the broker serves the tests to come. */
    @Override
    public void stop() {}
}
