package io.minewatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void goesThroughTheGatewayUnlessToldOtherwise() {
        var settings = Settings.of(Map.of(
                "minewatch.simulator.gateway.url", "http://127.0.0.1:9000",
                "minewatch.simulator.alert.url", "http://127.0.0.1:9001"));

        assertThat(settings.registry()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(settings.alerts()).isEqualTo(URI.create("http://127.0.0.1:9001"));
        assertThat(settings.probes()).isEqualTo(12);
    }

    @Test
    void refusesACountyWithoutProbes() {
        assertThatThrownBy(() -> Settings.of(Map.of("minewatch.simulator.probes", "0")))
                .hasMessageContaining("at least one probe");
    }
}
