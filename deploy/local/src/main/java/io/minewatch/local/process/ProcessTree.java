package io.minewatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and its descendants, as they were when asked for: a descendant whose parent ends is not lost. */
public final class ProcessTree {

    private final ProcessHandle root;
    private final List<ProcessHandle> all;

    private ProcessTree(ProcessHandle root, List<ProcessHandle> all) {
        this.root = root;
        this.all = all;
    }

    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(
                root, Stream.concat(Stream.of(root), root.descendants()).toList());
    }

    /** All of it, the root first. */
    public List<ProcessHandle> processes() {
        return all;
    }

    /** Asks the root to end and forces all of it after {@code patience}. */
    public void stop(Signal signal, Duration patience) {
        send(signal, List.of(root));
        awaitEnd(patience);
        kill();
    }

    /** Ends all of it at once. */
    public void kill() {
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(p -> await(p, Duration.ofSeconds(10)));
    }

    /** Sends a signal to all of it. */
    public void send(Signal signal) {
        send(signal, all);
    }

    private void awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var process : all) {
            await(process, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    private static void await(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Still there: whoever asked decides what follows.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Signal signal, List<ProcessHandle> processes) {
        var alive = processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(p -> String.valueOf(p.pid()))
                .toList();
        if (alive.isEmpty()) {
            return;
        }
        var command = Stream.concat(Stream.of("kill", "-s", signal.name()), alive.stream())
                .toList();
        try {
            // A process that ended meanwhile makes kill complain; that is what we wanted anyway.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("kill cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
