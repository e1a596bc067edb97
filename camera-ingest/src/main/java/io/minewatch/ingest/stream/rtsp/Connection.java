package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.StreamFailure;
import io.minewatch.ingest.stream.StreamFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** Bytes to and from one camera, never waiting for it. Between two reads it keeps only what is not whole yet. */
final class Connection implements AutoCloseable {

    /** Of one camera's bytes at a time, so that one that floods us holds nobody else up. */
    private static final int MOST_AT_ONCE = 64 * 1024;

    /** What a buffer for {@link #receive} has to hold. */
    static final int BUFFER = Splitter.LARGEST + MOST_AT_ONCE;

    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final Splitter splitter = new Splitter();
    private byte[] rest = NOTHING;
    private int restLength;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(String host, int port, Patience patience) throws StreamFailure {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new StreamFailure(Kind.UNREACHABLE, "no-such-host");
        }
        try {
            var channel = SocketChannel.open();
            try {
                connect(channel, address, patience);
                return new Connection(channel);
            } catch (IOException | StreamFailure e) {
                channel.close();
                throw e;
            }
        } catch (NoRouteToHostException e) {
            throw new StreamFailure(Kind.UNREACHABLE, "no-route");
        } catch (ConnectException e) {
            throw String.valueOf(e.getMessage()).contains("refused")
                    ? new StreamFailure(Kind.REFUSED, "connection")
                    : new StreamFailure(Kind.UNREACHABLE, "no-answer");
        } catch (IOException e) {
            throw new StreamFailure(Kind.UNREACHABLE, "no-route");
        }
    }

    private static void connect(SocketChannel channel, InetSocketAddress address, Patience patience)
            throws IOException, StreamFailure {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        patience.beginAnswer();
        boolean connected = channel.connect(address);
        while (!connected) {
            patience.rest();
            connected = channel.finishConnect();
        }
    }

    /** Reads what has come and hands on what is whole. Returns how many bytes came. */
    int receive(ByteBuffer buffer, Splitter.Parts parts) throws StreamFailure {
        buffer.clear().put(rest, 0, restLength);
        buffer.limit(Math.min(buffer.capacity(), restLength + MOST_AT_ONCE));
        int read = read(buffer);
        if (read > 0) {
            buffer.flip();
            splitter.split(buffer, parts);
            keep(buffer);
        }
        return read;
    }

    private int read(ByteBuffer buffer) throws StreamFailure {
        int read;
        try {
            read = channel.read(buffer);
        } catch (IOException e) {
            throw new StreamFailure(Kind.DROPPED, "hung-up");
        }
        if (read < 0) {
            throw new StreamFailure(Kind.DROPPED, "hung-up");
        }
        return read;
    }

    private void keep(ByteBuffer buffer) {
        int length = buffer.remaining();
        if (length > rest.length) {
            rest = new byte[Math.max(length, Math.min(2 * length, Splitter.LARGEST))];
        }
        buffer.get(rest, 0, length);
        restLength = length;
    }

    /** Sends something small. A camera that does not even take that in is lost. */
    void send(ByteBuffer bytes) throws StreamFailure {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            throw new StreamFailure(Kind.DROPPED, "hung-up");
        }
        if (bytes.hasRemaining()) {
            throw new StreamFailure(Kind.DROPPED, "not-listening");
        }
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    SelectionKey register(Selector selector, Object attachment) throws IOException {
        return channel.register(selector, SelectionKey.OP_READ, attachment);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
