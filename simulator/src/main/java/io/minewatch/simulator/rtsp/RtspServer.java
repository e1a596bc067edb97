package io.minewatch.simulator.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cameras on one port of this machine, each stream under a path of its own.
 *
 * <p>Only TCP interleaved in the RTSP connection is offered. A viewer can ask for a {@link Fault} in the address
 * ({@code ?fault=stall&amount=5}), for its own connection; {@link #setFault} sets one for everybody.
 */
public final class RtspServer implements AutoCloseable {

    private final Map<String, CameraStream> streams;
    private final Faults faults = new Faults();
    private final Keyframes keyframes = new Keyframes();
    private final Instant startedAt;
    private final long startedAtNanos = System.nanoTime();
    private final ServerSocketChannel door;
    private final Selector selector;
    private final PlayLoop loop;
    private final Thread thread;

    private RtspServer(Builder builder) throws IOException {
        startedAt = builder.clock.instant();
        streams = Map.copyOf(builder.streams);
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 512);
        door.configureBlocking(false);
        selector = Selector.open();
        door.register(selector, SelectionKey.OP_ACCEPT);
        loop = new PlayLoop(selector, door, new Cameras(builder.sessionTimeout), builder.sessionTimeout, this::now);
        thread = Thread.ofPlatform().name("rtsp-cameras").daemon().start(loop);
    }

    /** A server to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /** The port it listens on. */
    public int port() {
        return door.socket().getLocalPort();
    }

    /** The wall time from which streams count their pictures. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The address of a stream, without user and password. */
    public URI addressOf(String path) {
        return URI.create("rtsp://127.0.0.1:%d%s".formatted(port(), path));
    }

    /** Puts a stream out of order for a while, for those who watch it and those who come. */
    public void setFault(String path, Fault fault, Duration time) {
        requireStream(path);
        faults.set(path, fault, now(), now() + time.toNanos());
        selector.wakeup();
    }

    /** Puts a stream in order again. */
    public void clearFault(String path) {
        requireStream(path);
        faults.clear(path);
    }

    /** The fault in force, if there is one. */
    public Optional<Fault> findFault(String path) {
        return faults.find(path, now()).map(Faults.Active::fault);
    }

    /** How many watch a stream now. */
    public long countWatching(String path) {
        return loop.countWatching(path);
    }

    /** How many key frames of a stream were sent to all who watched it. */
    public long countKeyframesSent(String path) {
        return keyframes.countSent(path);
    }

    /**
     * Sends no key frame until told otherwise, and all other pictures as ever: after a moment those that were sent have
     * arrived, and can be counted at either end.
     */
    public void holdKeyframes(boolean on) {
        keyframes.hold(on);
    }

    /** Closes every connection and the port. */
    @Override
    public void close() {
        try {
            door.close();
            selector.wakeup();
            thread.join(Duration.ofSeconds(5));
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException("RTSP port did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireStream(String path) {
        if (!streams.containsKey(path)) {
            throw new IllegalArgumentException("no stream at " + path);
        }
    }

    private long now() {
        return System.nanoTime() - startedAtNanos;
    }

    private final class Cameras implements Dialogue.Camera {

        private final Duration sessionTimeout;

        Cameras(Duration sessionTimeout) {
            this.sessionTimeout = sessionTimeout;
        }

        @Override
        public Optional<CameraStream> find(String path) {
            return Optional.ofNullable(streams.get(path));
        }

        @Override
        public Optional<Faults.Active> findFault(String path, long now) {
            return faults.find(path, now);
        }

        @Override
        public Instant startedAt() {
            return startedAt;
        }

        @Override
        public Keyframes keyframes() {
            return keyframes;
        }

        @Override
        public long timeoutSeconds() {
            return sessionTimeout.toSeconds();
        }
    }

    /** Sets up a server. */
    public static final class Builder {

        private final Map<String, CameraStream> streams = new HashMap<>();
        private int port;
        private Duration sessionTimeout = Duration.ofSeconds(60);
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /** Listens on this port; without it, on a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Adds a stream. */
        public Builder stream(CameraStream stream) {
            streams.put(stream.path(), stream);
            return this;
        }

        /** Closes connections from which nothing was heard for so long. */
        public Builder sessionTimeout(Duration timeout) {
            this.sessionTimeout = timeout;
            return this;
        }

        /** Tells the wall time that the streams begin at. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Opens the port.
         *
         * @throws IllegalStateException when the port is taken
         */
        public RtspServer start() {
            try {
                return new RtspServer(this);
            } catch (IOException e) {
                throw new IllegalStateException("RTSP port %d cannot be opened".formatted(port), e);
            }
        }
    }
}
