package io.minewatch.local.service;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.Jvm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that a service brings along beside itself, run at the terminal with the service's libraries. */
public final class ServiceTool {

    private final Home home;

    public ServiceTool(Home home) {
        this.home = home;
    }

    /**
     * Runs it and waits. Told to stop, we tell it, and give it the time to clear up.
     *
     * @param environment is added to ours; secrets belong here
     * @return its exit status
     */
    public int run(String service, String mainClass, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(Jvm.java(), "-XX:+UseSerialGC"));
        command.addAll(libraries(home.built(service)));
        command.add(mainClass);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        var calledFrom = System.getenv("MINEWATCH_CALLED_FROM");
        if (calledFrom != null) {
            // Files are named as seen from where the person is, not from where the checkout lies.
            builder.directory(new File(calledFrom));
        }
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be run: " + mainClass, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> libraries(Path built) {
        var app = built.resolve("quarkus-app");
        if (Files.isDirectory(app)) {
            return List.of(
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    // The implementations of the settings are among what Quarkus generates.
                    "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*:%1$s/quarkus/*".formatted(app));
        }
        if (Files.isDirectory(built.resolve("lib"))) {
            return List.of("-cp", "%1$s/classes:%1$s/lib/*".formatted(built));
        }
        throw new IllegalStateException("not built: %s is missing".formatted(app));
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
