package io.minewatch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesIT {

    @Test
    void lendsAFreshDatabaseToEachClass() throws Exception {
        var resource = new PostgisResource();
        resource.init(Map.of("schema", "alert"));

        var first = resource.start();
        var second = resource.start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        try (var connection = DriverManager.getConnection(
                second.get("quarkus.datasource.jdbc.url"),
                second.get("quarkus.flyway.username"),
                second.get("quarkus.flyway.password"))) {
            assertThat(connection.getSchema()).isEqualTo("alert");
        }
    }

    @Test
    void lendsABrokerWithTheContractsTopics() {
        var first = new KafkaResource().start();
        var second = new KafkaResource().start();

        assertThat(first).isEqualTo(second).containsOnlyKeys("kafka.bootstrap.servers");
    }

    @Test
    void refusesASchemaThatDoesNotExist() {
        assertThatThrownBy(() -> new PostgisResource().init(Map.of("schema", "alerts")))
                .hasMessageContaining("[registry, alert]");
    }
}
