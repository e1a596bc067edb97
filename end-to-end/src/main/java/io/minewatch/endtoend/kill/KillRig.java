package io.minewatch.endtoend.kill;

import io.minewatch.contract.Sha256;
import io.minewatch.endtoend.registry.LogIn;
import io.minewatch.endtoend.registry.RegistryCalls;
import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.postgis.AdminConnection;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.process.Child;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * PostGIS, Kafka and alert-service as {@code ./minewatch up} starts them, each of which can be killed. The database is a
 * durable one: what it said it has, it must have after a kill.
 */
public final class KillRig implements AutoCloseable {

    public static final List<String> PARTS = List.of("postgis", "kafka", "alert-service");

    /** Whoever is silent for a second is passed over, so that timers ring while parts are away. */
    private static final Map<String, String> SOON_TOLD = Map.of(
            "MINEWATCH_ESCALATION_ALERT_UNACKNOWLEDGED", "PT1S",
            "MINEWATCH_ESCALATION_DISMISSAL_UNANSWERED", "PT1S",
            "MINEWATCH_ESCALATION_WATCH_EVERY", "1s");

    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final PortPlan ports = PortPlan.somewhereFree();
    private final LogIn logIn = new LogIn();
    private final Map<String, String> county = Counties.demo();
    private final Path folder;
    private final Home home;
    private final Parts parts;

    private KillRig() {
        folder = TemporaryFolder.create(_ -> close());
        home = new Home(Home.current().checkout(), folder).create();
        var plan = new SystemPlan(ports, null, null, 0, Set.of(), county, true);
        var environment = new HashMap<>(SOON_TOLD);
        environment.putAll(logIn.environment());
        parts = new Parts(home, plan.withEnvironment(environment));
    }

    /** Brings it up, empty. */
    public static KillRig start() {
        var rig = new KillRig();
        PARTS.forEach(name -> {
            rig.parts.get(name).prepare().run();
            rig.launch(name);
        });
        return rig;
    }

    private void launch(String name) {
        var part = parts.get(name);
        var child = part.launch().get();
        children.put(name, child);
        TemporaryFolder.remember(folder, child.handle());
        part.awaitReady().accept(child);
    }

    /**
     * Ends a part as a power cut would, and starts it again.
     *
     * @return how long until it was ready again
     */
    public Duration kill(String name) {
        var began = Instant.now();
        var child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no such part: " + name);
        }
        child.kill();
        child.awaitExit();
        launch(name);
        return Duration.between(began, Instant.now());
    }

    /** The last lines that alert-service said, for whoever wonders what it waits for. */
    public String lastWords() {
        var child = children.get("alert-service");
        return child == null ? "" : child.tailOfLog();
    }

    /** The county's number in every id. */
    public String adcode() {
        return county.getOrDefault("minewatch.county.adcode", "");
    }

    public String kafkaServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** alert-service's API, as somebody with that role. */
    public RegistryCalls calls(String role, String person) {
        return new RegistryCalls("http://127.0.0.1:" + ports.alertService(), logIn.token(role, person));
    }

    /** Where alert-service keeps a picture. */
    Path fileOf(Sha256 picture) {
        var hex = picture.hex();
        return home.data()
                .resolve("evidence")
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex + ".jpg");
    }

    /** The database, as its superuser. */
    public Connection database() throws SQLException {
        var password = new Secrets(home.secrets()).get("postgres");
        return new AdminConnection("127.0.0.1", ports.postgis(), password).connect(MinewatchDatabase.NAME);
    }

    @Override
    public void close() {
        children.values().forEach(Child::kill);
        children.clear();
    }
}
