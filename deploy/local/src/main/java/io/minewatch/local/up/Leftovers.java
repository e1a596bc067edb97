package io.minewatch.local.up;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.PidFile;
import io.minewatch.local.process.ProcessTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an earlier supervisor left running because it was killed. */
public final class Leftovers {

    /** The supervisor's own file among those of its parts. */
    public static final String SUPERVISOR = "supervisor.pid";

    private Leftovers() {}

    /** Stops them and returns the names of their parts. */
    public static List<String> stop(Home home) {
        var files = pidFiles(home.run());
        var alive = files.stream()
                .filter(f -> new PidFile(f).find().isPresent())
                .map(Leftovers::part)
                .toList();
        files.parallelStream().forEach(Leftovers::stop);
        return alive;
    }

    private static void stop(Path file) {
        var pidFile = new PidFile(file);
        pidFile.find()
                .map(ProcessTree::of)
                .ifPresent(tree -> tree.stop(StopSignals.of(part(file)), StopSignals.PATIENCE));
        pidFile.delete();
    }

    private static String part(Path file) {
        return file.getFileName().toString().replace(".pid", "");
    }

    private static List<Path> pidFiles(Path run) {
        if (Files.notExists(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(f -> f.toString().endsWith(".pid") && !f.endsWith(SUPERVISOR))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be listed: " + run, e);
        }
    }
}
