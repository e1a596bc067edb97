package io.minewatch.local.machine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Programs from the distribution, on Debian and its children. */
public final class DebianPackages {

    private final PrintStream out;

    public DebianPackages(PrintStream out) {
        this.out = out;
    }

    /**
     * Installs packages, as root or with a {@code sudo} that asks for no password.
     *
     * @throws IllegalStateException saying what to type, when we may not
     */
    public void install(List<String> packages) {
        var names = String.join(" ", packages);
        var become = become(names);
        out.printf("installing %s%n", names);
        // A list that is too old names files that are gone; a machine without network may still have the packages.
        run(concat(become, List.of("apt-get", "update", "-qq")));
        var install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(packages);
        if (run(concat(become, install)) != 0) {
            throw missing(names);
        }
    }

    /** PostGIS as the distribution names it, the newest if there are several. */
    public static String postgis() {
        var found = output(List.of("apt-cache", "pkgnames", "postgresql-"))
                .lines()
                .filter(p -> p.matches("postgresql-[0-9]+-postgis-3"))
                .max(Comparator.comparing(p -> Integer.parseInt(p.split("-", -1)[1])));
        return found.orElse("postgresql-15-postgis-3");
    }

    /** Whether a program can be run by its name. */
    public static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> become(String names) {
        if ("root".equals(System.getProperty("user.name"))) {
            return List.of("env", "DEBIAN_FRONTEND=noninteractive");
        }
        if (run(List.of("sudo", "-n", "true")) == 0) {
            return List.of("sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive");
        }
        throw missing(names);
    }

    private static IllegalStateException missing(String names) {
        return new IllegalStateException(
                "missing on this machine, and we may not install it. Type:%n    sudo apt-get update && sudo apt-get install %s"
                        .formatted(names));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String output(List<String> command) {
        try {
            var process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
