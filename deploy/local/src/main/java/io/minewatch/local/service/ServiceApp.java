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

/** A built service and how its process is started. Two cores are shared by all of them: each is kept small. */
record ServiceApp(String name, int heapMegabytes, Map<String, String> environment) {

    private static final Map<String, String> SMALL = Map.of(
            "MALLOC_ARENA_MAX", "2",
            "OMP_NUM_THREADS", "1",
            "OPENBLAS_NUM_THREADS", "1");

    /** Copies what was built. */
    void copy(Home home) {
        var quarkus = home.built(name).resolve("quarkus-app");
        if (Files.isDirectory(quarkus)) {
            Mirror.copy(quarkus, home.app(name));
        } else {
            Mirror.copy(home.built(name).resolve("lib"), home.app(name).resolve("lib"));
            Mirror.copyJar(home.built(name), home.app(name).resolve("lib"));
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
        return Child.start(name, command(home.app(name)), all, folder, home.log(name));
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
        var quarkus = app.resolve("quarkus-run.jar");
        if (Files.exists(quarkus)) {
            command.addAll(List.of("-jar", quarkus.toString()));
        } else {
            command.addAll(List.of("-cp", app.resolve("lib/*").toString(), "io.minewatch.%s.Main".formatted(name)));
        }
        return command;
    }
}
