package io.minewatch.endtoend.registry;

import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.Signal;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.Counties;
import io.minewatch.local.service.Parts;
import io.minewatch.local.service.PortPlan;
import io.minewatch.local.service.SystemPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Set;

/** PostGIS, Kafka and site-registry as {@code ./minewatch up} starts them; alert-service comes when it is called. */
public final class RegistryRig implements AutoCloseable {

    private static final String ALERT_SERVICE = "alert-service";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deque<Child> children = new ArrayDeque<>();
    private final PortPlan ports = PortPlan.somewhereFree();
    private final LogIn logIn = new LogIn();
    private final Path folder;
    private final Home home;
    private final Parts parts;

    private RegistryRig() {
        folder = TemporaryFolder.create(_ -> close());
        home = new Home(Home.current().checkout(), folder).create();
        var environment = new HashMap<>(logIn.environment());
        // What is put on the topic past the registry is not to be told again, or taken back.
        environment.put("MINEWATCH_OUTBOX_ENABLED", "false");
        var plan = new SystemPlan(ports, null, null, 0, Set.of(), Counties.demo(), true);
        parts = new Parts(home, plan.withEnvironment(environment));
    }

    /** Brings it up, empty. */
    public static RegistryRig start() {
        var rig = new RegistryRig();
        rig.launch("postgis");
        rig.launch("kafka");
        rig.launch("site-registry");
        return rig;
    }

    private Child launch(String name) {
        var part = parts.get(name);
        part.prepare().run();
        var child = part.launch().get();
        children.push(child);
        TemporaryFolder.remember(folder, child.handle());
        part.awaitReady().accept(child);
        return child;
    }

    /** The registry's API, as somebody with that role. */
    public RegistryCalls calls(String role) {
        return new RegistryCalls("http://127.0.0.1:" + ports.siteRegistry(), logIn.token(role));
    }

    /** The registry's database, as its superuser. */
    public Connection database() throws SQLException {
        var password = new Secrets(home.secrets()).get("postgres");
        return new AdminConnection("127.0.0.1", ports.postgis(), password).connect(MinewatchDatabase.NAME);
    }

    public String kafkaServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Starts alert-service from nothing, looks at it once it is ready, and stops it. */
    public Replay replay() {
        var began = Instant.now();
        var child = launch(ALERT_SERVICE);
        var ready = Duration.between(began, Instant.now());
        var replay = Replay.of(ready, child.handle().pid(), home.log(ALERT_SERVICE));
        child.stop(Signal.TERM, PATIENCE);
        children.remove(child);
        return replay;
    }

    @Override
    public void close() {
        children.forEach(Child::kill);
        children.clear();
    }
}
