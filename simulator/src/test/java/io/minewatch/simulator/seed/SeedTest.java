package io.minewatch.simulator.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.Tokens;
import io.minewatch.simulator.county.County;
import io.minewatch.simulator.county.CountyBuilder;
import io.minewatch.simulator.scene.Scenes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final County county = new CountyBuilder("990101", new Scenes("/test-scenes/")).build(5);
    private final HttpClient http = HttpClient.newHttpClient();
    private RegistryStandIn services;

    @BeforeEach
    void start() throws IOException {
        services = new RegistryStandIn();
    }

    @AfterEach
    void stop() {
        services.close();
        http.close();
    }

    @Test
    void entersTheWholeCountyEachAsTheRightUser() throws Exception {
        seed(8554).enter(county);

        assertThat(services.changes)
                .contains(
                        "clerk PUT /areas/990101-township-yanhe",
                        "clerk PUT /sites/990101-site-north-pit",
                        "clerk PUT /sites/990101-site-baishi-quarry/permits/990101-permit-baishi-quarry",
                        "clerk PUT /sites/990101-site-clay-pit/closures/closure-1",
                        "clerk POST /sites/990101-site-clay-pit/closures/closure-1/proofs",
                        "supervisor POST /sites/990101-site-clay-pit/closures/closure-1/acceptance",
                        "admin PUT /probes/990101-probe-005",
                        "admin PUT /patrols/990101-patrol-heishan-1",
                        "admin PUT /patrols/990101-patrol-heishan-1/duty");
    }

    @Test
    void entersNothingAgainButDuty() throws Exception {
        seed(8554).enter(county);
        services.changes.clear();

        seed(8554).enter(county);

        assertThat(services.changes).isNotEmpty().allMatch(change -> change.endsWith("/duty"));
    }

    @Test
    void correctsTheAddressesWhenTheCamerasMoved() throws Exception {
        seed(8554).enter(county);
        services.changes.clear();

        seed(8600).enter(county);

        assertThat(services.changes).contains("admin PUT /probes/990101-probe-001");
        var probe = services.find("/probes/990101-probe-001").orElseThrow();
        assertThat(probe.path("streams").path(0).path("address").asText()).contains(":8600/");
        assertThat(probe.path("revision").asLong()).isEqualTo(2);
    }

    @Test
    void waitsForAServiceThatIsAway() throws Exception {
        services.failNext(1);

        seed(8554).enter(county);

        assertThat(services.find("/areas/990101-township-yanhe")).isPresent();
    }

    private Seed seed(int port) {
        var tokens = new Tokens(http, URI.create(services.uri() + "/auth"), InstantSource.system());
        var client = new ApiClient(http, tokens, services.uri(), "clerk");
        return new Seed(client, client, path -> URI.create("rtsp://127.0.0.1:" + port + path), NOW);
    }
}
