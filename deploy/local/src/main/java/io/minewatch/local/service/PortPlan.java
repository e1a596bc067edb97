package io.minewatch.local.service;

import io.minewatch.local.process.PortHolder;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The TCP ports of a system, all on the loopback address but the gateway's where a public name asks for more. */
public record PortPlan(
        int gateway,
        int gatewayManagement,
        int alertService,
        int siteRegistry,
        int cameraIngest,
        int detectionService,
        int keycloak,
        int keycloakManagement,
        int simulator,
        int rtsp,
        int postgis,
        int kafka,
        int kafkaController) {

    private static final int PORTS = 13;
    private static final int FIRST_PRIVATE = 20_000;
    private static final int LAST_PRIVATE = 32_000;

    /** The ports that the documentation names. */
    public static PortPlan usual() {
        return new PortPlan(8080, 9080, 8081, 8082, 8083, 8084, 8085, 9085, 8086, 8554, 5442, 9092, 9093);
    }

    /** Ports in a row, for a second system beside the first. */
    public static PortPlan from(int base) {
        return new PortPlan(
                base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7, base + 8, base + 9,
                base + 10, base + 11, base + 12);
    }

    /** Ports in a row that nobody listens on now, and which the system does not hand out to those who call others. */
    public static PortPlan somewhereFree() {
        var random = ThreadLocalRandom.current();
        return Stream.generate(() -> random.nextInt(FIRST_PRIVATE, LAST_PRIVATE))
                .filter(base -> IntStream.range(base, base + PORTS).noneMatch(PortHolder::isTaken))
                .map(PortPlan::from)
                .findFirst()
                .orElseThrow();
    }

    /** The port of one of several processes of camera-ingest, which are numbered from 1. */
    public int cameraIngest(int copy) {
        return cameraIngest + 100 * (copy - 1);
    }

    /** The same with another port for people. */
    public PortPlan withGateway(int port) {
        return new PortPlan(
                port,
                gatewayManagement,
                alertService,
                siteRegistry,
                cameraIngest,
                detectionService,
                keycloak,
                keycloakManagement,
                simulator,
                rtsp,
                postgis,
                kafka,
                kafkaController);
    }
}
