package io.minewatch.local.up;

import io.minewatch.local.home.Home;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.PidFile;
import io.minewatch.local.up.PartState.State;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the parts running, each from a thread of its own, from {@link #start()} to {@link #stop()}. */
public final class Supervisor {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);

    private final Home home;
    private final List<Part> parts;
    private final PrintStream out;
    private final Board board;
    private final Map<String, CompletableFuture<Void>> ready;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean stopping;

    public Supervisor(Home home, List<Part> parts, PrintStream out) {
        this.home = home;
        this.parts = List.copyOf(parts);
        this.out = out;
        this.board = new Board(home.run());
        this.ready = parts.stream().collect(Collectors.toMap(Part::name, p -> new CompletableFuture<>()));
    }

    /**
     * Starts every part and returns when all are ready.
     *
     * @throws IllegalStateException when a part does not come up; the others still run
     */
    public void start() {
        for (var part : parts) {
            write(part, State.WAITING, null, 0);
        }
        for (var part : parts) {
            Thread.ofVirtual().name(part.name()).start(() -> look(part));
        }
        try {
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .orTimeout(15, TimeUnit.MINUTES)
                    .join();
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(cause.getMessage(), cause);
        }
    }

    /** Waits until somebody calls {@link #stop()}. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops every part, those that others need last. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        var left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            var needed = left.stream().flatMap(p -> p.needs().stream()).toList();
            var now = left.stream().filter(p -> !needed.contains(p.name())).toList();
            now.parallelStream().forEach(this::stop);
            left.removeAll(now);
        }
        stopped.countDown();
    }

    private void stop(Part part) {
        var child = child(part);
        if (child != null) {
            child.stop(StopSignals.of(part.name()), StopSignals.PATIENCE);
            new PidFile(home.run().resolve(part.name() + ".pid")).delete();
        }
        write(part, State.STOPPED, null, 0);
    }

    private void look(Part part) {
        var gate = gate(part.name());
        try {
            part.prepare().run();
            awaitNeeds(part);
            var child = bringUp(part, 0);
            gate.complete(null);
            keepUp(part, child);
        } catch (RuntimeException e) {
            gate.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNeeds(Part part) {
        var missing = part.needs().stream().filter(n -> !gate(n).isDone()).toList();
        if (!missing.isEmpty()) {
            out.printf("  %-18s waits for %s%n", part.name(), String.join(", ", missing));
        }
        part.needs().forEach(n -> gate(n).join());
    }

    private Child bringUp(Part part, int restarts) {
        long began = System.nanoTime();
        var child = launch(part);
        write(part, State.STARTING, child, restarts);
        if (restarts == 0) {
            out.printf("  %-18s starts%n", part.name());
        }
        part.awaitReady().accept(child);
        write(part, State.READY, child, restarts);
        out.printf("  %-18s ready after %.1f s%n", part.name(), (System.nanoTime() - began) / 1e9);
        return child;
    }

    private void keepUp(Part part, Child first) throws InterruptedException {
        var child = first;
        var wait = FIRST_WAIT;
        int restarts = 0;
        while (true) {
            var began = Instant.now();
            child.awaitExit();
            if (isStopping()) {
                return;
            }
            if (Duration.between(began, Instant.now()).compareTo(FORGIVEN_AFTER) > 0) {
                wait = FIRST_WAIT;
            }
            restarts++;
            write(part, State.RESTARTING, null, restarts);
            out.printf("  %-18s died; restarted in %d s, see %s%n", part.name(), wait.toSeconds(), child.log());
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            child = bringUpAgain(part, restarts);
        }
    }

    private Child bringUpAgain(Part part, int restarts) {
        try {
            return bringUp(part, restarts);
        } catch (IllegalStateException e) {
            var child = child(part);
            if (child == null || isStopping()) {
                throw e;
            }
            child.kill();
            return child;
        }
    }

    private synchronized Child launch(Part part) {
        if (stopping) {
            throw new IllegalStateException(part.name() + " is not started: Minewatch stops");
        }
        var child = part.launch().get();
        children.put(part.name(), child);
        new PidFile(home.run().resolve(part.name() + ".pid")).write(child.handle());
        return child;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized @Nullable Child child(Part part) {
        return children.get(part.name());
    }

    private CompletableFuture<Void> gate(String part) {
        var gate = ready.get(part);
        if (gate == null) {
            throw new IllegalStateException("no such part: " + part);
        }
        return gate;
    }

    private void write(Part part, State state, @Nullable Child child, int restarts) {
        var pid = child == null ? null : child.handle().pid();
        board.write(new PartState(part.name(), state, pid, Instant.now(), restarts, part.ports()));
    }
}
