package io.minewatch.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the services are, and what the gateway lets through. */
@ConfigMapping(prefix = "minewatch.gateway")
public interface GatewayConfig {

    /** Address of alert-service, which also serves the pages. */
    URI alertService();

    /** Address of site-registry. */
    URI siteRegistry();

    /** Address of Keycloak on this machine. */
    URI keycloak();

    /** The address that people type; log-in works under this name only. */
    URI publicUrl();

    /** Requests that send more are refused. */
    @WithDefault("25M")
    MemorySize maxBody();

    /** How long a service may take to accept a connection before it counts as away. */
    @WithDefault("PT3S")
    Duration connectTimeout();

    /** Hosts of the base map, if the county has one; no other foreign host may be asked by a page. */
    Optional<List<String>> basemapHosts();
}
