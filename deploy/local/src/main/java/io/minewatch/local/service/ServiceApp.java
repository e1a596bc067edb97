package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A built service and how its process is started. Two cores are shared by all of them: each is kept small.
 *
 * @param service what was built
 * @param name of the process, its log and its data
 * @param options for its Java beside those of all services
 */
record ServiceApp(
        String service, String name, int heapMegabytes, List<String> options, Map<String, String> environment) {

    private static final Map<String, String> SMALL = Map.of(
            "MALLOC_ARENA_MAX", "2",
            "OMP_NUM_THREADS", "1",
            "OPENBLAS_NUM_THREADS", "1");

    /** The only process of a service, named like it. */
    ServiceApp(String service, int heapMegabytes, Map<String, String> environment) {
        this(service, service, heapMegabytes, List.of(), environment);
    }

    /** The same with options for its Java. */
    ServiceApp withOptions(List<String> more) {
        return new ServiceApp(service, name, heapMegabytes, more, environment);
    }

    /** A further process of the same service. */
    ServiceApp copyNamed(String copy, Map<String, String> copysEnvironment) {
        return new ServiceApp(service, copy, heapMegabytes, options, copysEnvironment);
    }

    /** Copies what was built. */
    void copy(Home home) {
        var quarkus = home.built(service).resolve("quarkus-app");
        if (Files.isDirectory(quarkus)) {
            Mirror.copy(quarkus, home.app(service));
        } else {
            Mirror.copy(home.built(service).resolve("lib"), home.app(service).resolve("lib"));
            Mirror.copyJar(home.built(service), home.app(service).resolve("lib"));
        }
    }

    Child launch(Home home) {
        var folder = home.data().resolve(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be made: " + folder, e);
        }
        var all = new HashMap<>(SMALL);
        all.putAll(environment);
        return Child.start(name, command(home.app(service)), all, folder, home.log(name));
    }

    private List<String> command(Path app) {
        var command = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx%dm".formatted(heapMegabytes),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        var quarkus = app.resolve("quarkus-run.jar");
        if (Files.exists(quarkus)) {
            command.addAll(List.of("-jar", quarkus.toString()));
        } else {
            command.addAll(List.of("-cp", app.resolve("lib/*").toString(), "io.minewatch.%s.Main".formatted(service)));
        }
        return command;
    }
}
