package io.minewatch.local.keycloak;

import io.minewatch.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Keycloak on the loopback address, reached by browsers through the gateway under {@code /auth}. */
public final class KeycloakServer {

    private static final String BUILT = "minewatch-built";

    private final Path folder;
    private final Path log;
    private final KeycloakSettings settings;

    /**
     * A server that is not started yet.
     *
     * @param folder where Keycloak's distribution is unpacked
     */
    public KeycloakServer(Path folder, Path log, KeycloakSettings settings) {
        this.folder = folder;
        this.log = log;
        this.settings = settings;
    }

    /** Starts the process and returns at once. */
    public Child launch() {
        var command = List.of(
                "sh",
                folder.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--log-level=WARN");
        return Child.start("keycloak", command, environment(), folder, log);
    }

    /** Builds Keycloak for our options, once: it starts in half the time then. */
    public void build() {
        var marker = folder.resolve(BUILT);
        if (Files.exists(marker)) {
            return;
        }
        var command = List.of(
                "sh",
                folder.resolve("bin/kc.sh").toString(),
                "build",
                "--db=postgres",
                "--cache=local",
                "--health-enabled=true",
                "--http-relative-path=/auth",
                "--http-management-relative-path=/",
                "--features-disabled=kerberos,ciba,device-flow");
        var build = Child.start("keycloak build", command, environment(), folder, log);
        if (build.awaitExit() != 0) {
            throw new IllegalStateException("Keycloak cannot be built, see %s:%n%s".formatted(log, build.tailOfLog()));
        }
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written: " + marker, e);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "JAVA_OPTS",
                "-XX:+UseSerialGC -Xms64m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:TieredStopAtLevel=1"
                        + " -Dfile.encoding=UTF-8 -XX:+ExitOnOutOfMemoryError");
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("KC_DB_URL", settings.databaseUrl());
        environment.put("KC_DB_USERNAME", settings.databaseUser());
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", AdminApi.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.bootstrapPassword());
        return environment;
    }
}
