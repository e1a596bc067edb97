package io.minewatch.local.testing;

import io.minewatch.local.postgis.AdminConnection;
import java.util.Map;

/** One broker and one cluster for a whole test run of many JVMs; they end with this JVM. */
public final class TestServers {

    private TestServers() {}

    /** How a test that needs no Quarkus reaches the cluster, as its superuser. */
    public static AdminConnection postgis() {
        return SharedPostgis.admin();
    }

    /** Starts them and returns what the tests' JVMs must have in their environment. */
    public static Map<String, String> start() {
        var server = SharedPostgis.admin();
        return Map.of(
                SharedKafka.ENVIRONMENT,
                SharedKafka.bootstrapServers(),
                SharedPostgis.ENVIRONMENT,
                "postgresql://postgres:%s@%s:%d".formatted(server.password(), server.host(), server.port()));
    }
}
