package io.minewatch.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a running system keeps its things.
 *
 * @param checkout the folder with the sources and the built services
 * @param folder {@code .minewatch} in it, unless the environment says otherwise
 */
public record Home(Path checkout, Path folder) {

    /** The home that the script {@code minewatch} names in the environment. */
    public static Home current() {
        var checkout =
                Path.of(environment("MINEWATCH_CHECKOUT", ".")).toAbsolutePath().normalize();
        var folder = Path.of(
                environment("MINEWATCH_HOME", checkout.resolve(".minewatch").toString()));
        return new Home(checkout, folder.toAbsolutePath().normalize());
    }

    /** What must survive: databases, messages, evidence. */
    public Path data() {
        return folder.resolve("data");
    }

    /** One log for each process. */
    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** What is true only while the system runs: process numbers, ports, states. */
    public Path run() {
        return folder.resolve("run");
    }

    /** Passwords and keys, for the owner's eyes only. */
    public Path secrets() {
        return folder.resolve("secrets");
    }

    /** Keycloak as the script unpacked it; all homes of a checkout share it. */
    public Path keycloak() {
        return checkout.resolve(".minewatch/keycloak");
    }

    /** A service, ready to run: a copy, so that a build beside a running system does no harm. */
    public Path app(String service) {
        return folder.resolve("app").resolve(service);
    }

    /** What Maven built of a service. */
    public Path built(String service) {
        return checkout.resolve(service).resolve("target");
    }

    /** Makes the folders. */
    public Home create() {
        try {
            Files.createDirectories(data());
            Files.createDirectories(folder.resolve("logs"));
            Files.createDirectories(run());
            Files.createDirectories(secrets());
            Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be made: " + folder, e);
        }
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
