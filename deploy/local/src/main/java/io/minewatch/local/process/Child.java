package io.minewatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process that we started, with its log. Signals go to the process and to everything it started in turn. */
public final class Child {

    private static final int TAIL_LINES = 15;

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @param environment is added to ours; secrets belong here or in a file, never in the command
     * @param folder it works in
     * @param log is appended to
     */
    public static Child start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        // A session of its own: Ctrl-C at the terminal reaches us alone, and we end our children in good order.
        var own = Stream.concat(Stream.of("setsid"), command.stream()).toList();
        var builder = new ProcessBuilder(own)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be started: %s".formatted(name, command.getFirst()), e);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and returns its exit status. */
    public int awaitExit() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** Asks it to end with a signal that lets it clean up, and forces it after {@code patience}. */
    public void stop(Signal signal, Duration patience) {
        ProcessTree.of(handle()).stop(signal, patience);
    }

    /** Ends it with everything it started, at once and without a goodbye. */
    public void kill() {
        ProcessTree.of(handle()).kill();
    }

    /** Makes it hang: it keeps its ports and answers nobody. */
    public void suspend() {
        ProcessTree.of(handle()).send(Signal.STOP);
    }

    /** Lets it go on after {@link #suspend()}. */
    public void resume() {
        ProcessTree.of(handle()).send(Signal.CONT);
    }

    /** The last lines of its log, to say why it ended. */
    public String tailOfLog() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
