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
 * @param ingestCopies how many processes of camera-ingest share the probes out
 * @param environment what every service and the simulator are told besides, for whoever measures
 */
public record SystemPlan(
        PortPlan ports,
        @Nullable String publicName,
        @Nullable Tls tls,
        int probes,
        Set<String> only,
        Map<String, String> county,
        boolean madeUp,
        int ingestCopies,
        Map<String, String> environment) {

    public SystemPlan {
        only = Set.copyOf(only);
        county = Map.copyOf(county);
        environment = Map.copyOf(environment);
        if (ingestCopies < 1) {
            throw new IllegalArgumentException("camera-ingest needs at least one process: " + ingestCopies);
        }
    }

    /** A system with one process of each service. */
    public SystemPlan(
            PortPlan ports,
            @Nullable String publicName,
            @Nullable Tls tls,
            int probes,
            Set<String> only,
            Map<String, String> county,
            boolean madeUp) {
        this(ports, publicName, tls, probes, only, county, madeUp, 1, Map.of());
    }

    /** The same with several processes of camera-ingest. */
    public SystemPlan withIngestCopies(int copies) {
        return new SystemPlan(ports, publicName, tls, probes, only, county, madeUp, copies, environment);
    }

    /** The same with more settings for every service and the simulator. */
    public SystemPlan withEnvironment(Map<String, String> more) {
        return new SystemPlan(ports, publicName, tls, probes, only, county, madeUp, ingestCopies, more);
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
