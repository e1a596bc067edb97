package io.minewatch.local.service;

import io.minewatch.local.secret.Tls;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for this run.
 *
 * @param publicName the name people reach the machine by; without one it serves itself alone
 * @param tls how the gateway proves the name, if it speaks HTTPS
 * @param probes how many cameras the simulator has; 0 for no simulator
 * @param only the names of the parts to start, besides what they need; empty for all
 * @param county the county's settings, {@code minewatch.county.…}
 * @param madeUp whether it is the simulator's county, with its demo log-ins
 */
public record SystemPlan(
        PortPlan ports,
        @Nullable String publicName,
        @Nullable Tls tls,
        int probes,
        Set<String> only,
        Map<String, String> county,
        boolean madeUp) {

    public SystemPlan {
        only = Set.copyOf(only);
        county = Map.copyOf(county);
    }

    /** The address people type. */
    public String address() {
        var scheme = tls == null ? "http" : "https";
        return "%s://%s:%d".formatted(scheme, publicName == null ? "localhost" : publicName, ports.gateway());
    }

    /** The address of the network the gateway listens on. */
    public String listenAddress() {
        return publicName == null ? "127.0.0.1" : "0.0.0.0";
    }
}
