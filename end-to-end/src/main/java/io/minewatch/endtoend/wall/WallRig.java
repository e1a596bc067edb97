package io.minewatch.endtoend.wall;

import io.minewatch.endtoend.registry.LogIn;
import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.process.Child;
import io.minewatch.local.service.Counties;
import io.minewatch.local.service.Parts;
import io.minewatch.local.service.PortPlan;
import io.minewatch.local.service.SystemPlan;
import io.minewatch.local.up.Part;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** PostGIS, Kafka, alert-service and the gateway as {@code ./minewatch up} starts them. */
public final class WallRig implements AutoCloseable {

    private final Deque<Child> children = new ArrayDeque<>();
    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final PortPlan ports = PortPlan.somewhereFree();
    private final LogIn logIn = new LogIn();
    private final Path folder;
    private final Parts parts;
    private final Parts gateway;

    private WallRig() {
        folder = TemporaryFolder.create(_ -> close());
        var home = new Home(Home.current().checkout(), folder).create();
        var plan = new SystemPlan(ports, null, null, 0, Set.of(), Counties.demo(), true);
        parts = new Parts(home, plan.withEnvironment(logIn.environment()));
        // Whoever brings a token needs no session, and so the gateway no Keycloak.
        gateway = new Parts(home, plan.withEnvironment(Map.of("QUARKUS_OIDC_TENANT_ENABLED", "false")));
    }

    /** Brings the ground up: what alert-service replays at its start is told in between. */
    public static WallRig start() {
        var rig = new WallRig();
        rig.launch(rig.parts.get("postgis"));
        rig.launch(rig.parts.get("kafka"));
        return rig;
    }

    /** Brings up alert-service and the gateway. */
    public void open() {
        launch(parts.get("alert-service"));
        launch(gateway.get("gateway"));
    }

    private void launch(Part part) {
        part.prepare().run();
        var child = part.launch().get();
        children.push(child);
        pids.put(part.name(), child.handle().pid());
        TemporaryFolder.remember(folder, child.handle());
        part.awaitReady().accept(child);
    }

    /** Processes by name. */
    public Map<String, Long> pids() {
        return Map.copyOf(pids);
    }

    public String kafkaServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Where pages and feeds come from. */
    public InetSocketAddress gateway() {
        return new InetSocketAddress("127.0.0.1", ports.gateway());
    }

    /** A token of an operator. */
    public String token() {
        return logIn.token("operator");
    }

    /** Where a program may keep its files while this runs. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        children.forEach(Child::kill);
        children.clear();
    }
}
