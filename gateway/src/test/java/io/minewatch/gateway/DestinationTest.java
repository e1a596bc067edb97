package io.minewatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sites, REGISTRY",
        "/api/v1/probes/990101-probe-001, REGISTRY",
        "/api/v1/probes/990101-probe-001/health, ALERTS",
        "/api/v1/permits/990101-permit-1, REGISTRY",
        "/api/v1/imports/1/rows, REGISTRY",
        "/api/v1/attachments/0a/file, REGISTRY",
        "/api/v1/tiles/sites/12/3308/1739, REGISTRY",
        "/ogc, REGISTRY",
        "/ogc/collections/sites/items, REGISTRY",
        "/ogclike, PAGES",
        "/api/v1/alerts, ALERTS",
        "/api/v1/sitesandmore, ALERTS",
        "/api/v1/live, ALERTS",
        "/wall.html, PAGES",
        "/, PAGES",
        "/auth/realms/minewatch/protocol/openid-connect/auth, KEYCLOAK",
        "/auth/realms/master, NOWHERE",
        "/auth/admin/, NOWHERE",
        "/q/metrics, NOWHERE",
        "/api/v2/alerts, NOWHERE",
    })
    void isKnownByThePath(String path, Destination destination) {
        assertThat(Destination.of(path)).isEqualTo(destination);
    }
}
