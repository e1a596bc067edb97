package io.minewatch.endtoend.rig;

import io.minewatch.local.machine.DebianPackages;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A program of this machine, run to its end. */
final class Program {

    private Program() {}

    /** Installs ffmpeg where that is allowed, else says what to type. */
    static void requireFfmpeg() {
        if (!DebianPackages.isOnPath("ffmpeg")) {
            new DebianPackages(System.err).install(List.of("ffmpeg"));
        }
    }

    /** Starts it; what it says goes to a log. */
    static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be run: " + command.getFirst(), e);
        }
    }

    /** Runs it and waits for its end. */
    static void run(List<String> command, Path log) throws InterruptedException {
        int status = start(command, log).waitFor();
        if (status != 0) {
            throw new IllegalStateException("%s ended with status %d, see %s".formatted(command, status, log));
        }
    }
}
