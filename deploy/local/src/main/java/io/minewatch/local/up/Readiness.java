package io.minewatch.local.up;

import io.minewatch.local.process.Child;
import io.minewatch.local.process.PortHolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks a process whether it is ready, until it says yes. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /**
     * Waits until {@code address} answers 200.
     *
     * @throws IllegalStateException when the process ends before, or takes too long; with the end of its log
     */
    public static void awaitHttp(Child child, URI address) {
        await(child, () -> answersOk(address));
    }

    /** Waits until somebody listens on the port. */
    public static void awaitPort(Child child, int port) {
        await(child, () -> PortHolder.isTaken(port));
    }

    private static void await(Child child, BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new IllegalStateException("%s ended before it was ready, see %s:%n%s"
                        .formatted(child.name(), child.log(), child.tailOfLog()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s is not ready after %d minutes, see %s:%n%s"
                        .formatted(child.name(), PATIENCE.toMinutes(), child.log(), child.tailOfLog()));
            }
            pause();
        }
    }

    private static boolean answersOk(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
