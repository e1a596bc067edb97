package io.minewatch.endtoend.wall;

import io.minewatch.endtoend.wall.Night.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Open pages, as far as their live feeds go: sockets that listen, read by one thread. The first reads what it hears. */
public final class Feeds implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final ReadingFeed first = new ReadingFeed();
    private final List<Feed> feeds = new ArrayList<>(List.of(first));
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Selector selector;
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicInteger broken = new AtomicInteger();

    /** Opens so many, one after the other. */
    public Feeds(InetSocketAddress gateway, String token, int count) throws IOException {
        selector = Selector.open();
        for (int i = 1; i < count; i++) {
            feeds.add(new Feed());
        }
        for (var feed : feeds) {
            open(gateway, token, feed);
        }
        thread = Thread.ofPlatform().name("feeds").daemon().start(this::run);
    }

    private void open(InetSocketAddress gateway, String token, Feed feed) throws IOException {
        var channel = SocketChannel.open(gateway);
        channel.write(StandardCharsets.US_ASCII.encode("GET /api/v1/live HTTP/1.1\r\nHost: localhost:%d\r\n"
                .formatted(gateway.getPort())
                .concat("Accept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n".formatted(token))));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, feed);
        channels.add(channel);
    }

    /** Waits until every feed was greeted. */
    public void awaitLive() throws InterruptedException {
        while (!feeds.stream().allMatch(Feed::isLive)) {
            if (broken.get() > 0) {
                throw new IllegalStateException(broken.get() + " feeds were not let in");
            }
            Thread.sleep(50);
        }
    }

    /** Waits until the first has heard of everything that was told, or for so long. */
    public void awaitLast(List<Told> told, Duration longest) throws InterruptedException {
        var end = Instant.now().plus(longest);
        var waiting = new HashSet<>(told);
        while (!waiting.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            var newest = new HashMap<Integer, Instant>();
            said().forEach(one -> newest.merge(one.place(), one.lastSeenAt(), (a, b) -> a.isAfter(b) ? a : b));
            waiting.removeIf(
                    one -> !newest.getOrDefault(one.place(), Instant.MIN).isBefore(one.lastSeenAt()));
        }
        // The others hear a little later than the first.
        Thread.sleep(1000);
    }

    private void run() {
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> read(key, buffer), 500);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                lose(key);
            } else {
                ((Feed) key.attachment()).take(buffer.flip());
            }
        } catch (IOException e) {
            lose(key);
        }
    }

    private void lose(SelectionKey key) {
        key.cancel();
        broken.incrementAndGet();
    }

    /** Feeds that ended by themselves. */
    public int broken() {
        return broken.get();
    }

    public int count() {
        return feeds.size();
    }

    /** What was said of alerts, oldest first. */
    public List<ReadingFeed.Said> said() {
        return first.said();
    }

    /** When each feed heard each event; once the feeds are closed. */
    public List<Map<Long, Instant>> heard() {
        return feeds.stream().map(Feed::heard).toList();
    }

    /** Stops listening. */
    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
