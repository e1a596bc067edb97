package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads all cameras on one thread. It naps between two rounds: what a hundred cameras send meanwhile waits in the
 * network's buffers and is read at once, which costs a fraction of waking up for each packet.
 */
final class Pump implements AutoCloseable {

    private static final long TICK_EVERY = Duration.ofMillis(250).toNanos();
    /** With so much from one camera, there is more to come: a large keyframe is not to take many naps. */
    private static final int MUCH = 48 * 1024;

    private final long nap;
    private final Selector selector;
    private final Queue<PlayingCamera> arriving = new ConcurrentLinkedQueue<>();
    private final List<PlayingCamera> playing = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Connection.BUFFER);
    private final Thread thread;
    private volatile boolean closed;
    private long tickedAt = System.nanoTime();
    private boolean hurried;

    /**
     * Starts to pump.
     *
     * @param nap between two rounds
     */
    Pump(Duration nap) {
        this.nap = nap.toNanos();
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("camera-pump").daemon().start(this::run);
    }

    /** Reads a camera from now on. */
    void take(PlayingCamera camera) {
        arriving.add(camera);
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closed) {
                round();
            }
        } catch (IOException e) {
            Log.error("cameras can no longer be read", e);
        } finally {
            playing.forEach(camera -> camera.end(new StreamFailure(Kind.STOPPED, "stopped")));
        }
    }

    private void round() throws IOException {
        for (var camera = arriving.poll(); camera != null; camera = arriving.poll()) {
            register(camera);
        }
        if (playing.isEmpty()) {
            selector.select();
            return;
        }
        hurried = false;
        selector.selectNow(this::read);
        long now = System.nanoTime();
        if (now - tickedAt >= TICK_EVERY) {
            tickedAt = now;
            playing.removeIf(camera -> !goesOn(camera, now));
        }
        LockSupport.parkNanos(hurried ? nap / 8 : nap);
    }

    private void register(PlayingCamera camera) {
        try {
            camera.register(selector);
            playing.add(camera);
        } catch (IOException e) {
            // Closed before its turn came.
            camera.end(new StreamFailure(Kind.STOPPED, "closed"));
        }
    }

    private void read(SelectionKey key) {
        var camera = (PlayingCamera) key.attachment();
        if (!step(camera, () -> hurried |= camera.read(buffer) >= MUCH)) {
            key.cancel();
        }
    }

    private boolean goesOn(PlayingCamera camera, long now) {
        return step(camera, () -> camera.tick(now, buffer));
    }

    /** Takes one step with a camera. False if it was the last one. */
    private static boolean step(PlayingCamera camera, Step step) {
        try {
            step.take();
            return true;
        } catch (StreamFailure e) {
            camera.end(e);
        } catch (RuntimeException e) {
            // Ours to mend, and no reason to leave all the other cameras alone.
            Log.error("camera could not be read", e);
            camera.end(new ProtocolSurprise("our-fault"));
        }
        return false;
    }

    /** One step with a camera. */
    private interface Step {
        void take() throws StreamFailure;
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(Duration.ofSeconds(2));
            selector.close();
        } catch (IOException e) {
            Log.debug("selector did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
