package io.minewatch.simulator.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Bytes to and from one viewer, never waiting for it. */
final class Connection {

    private static final int MAX_REQUEST = 16 * 1024;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(MAX_REQUEST);
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
    private int unsentBytes;

    Connection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Reads what has come; whole requests are returned, receiver reports between them passed over. */
    List<String> read() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("viewer has gone");
        }
        var requests = new ArrayList<String>();
        in.flip();
        while (in.hasRemaining()) {
            int length = in.get(in.position()) == '$' ? reportLength() : requestLength();
            if (length < 0) {
                break;
            }
            if (in.get(in.position()) != '$') {
                requests.add(text(length));
            }
            in.position(in.position() + length);
        }
        in.compact();
        if (!in.hasRemaining()) {
            throw new IOException("request of more than %d bytes".formatted(MAX_REQUEST));
        }
        return requests;
    }

    /** Sends what the network takes now and keeps a copy of the rest. */
    void send(ByteBuffer bytes) throws IOException {
        if (unsent.isEmpty()) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            var rest = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            unsent.add(rest);
            unsentBytes += rest.remaining();
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /** Goes on sending where {@link #send} had to leave off. */
    void flush() throws IOException {
        while (!unsent.isEmpty()) {
            unsentBytes -= channel.write(unsent.element());
            if (unsent.element().hasRemaining()) {
                return;
            }
            unsent.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    int unsentBytes() {
        return unsentBytes;
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private int reportLength() {
        if (in.remaining() < AccessUnit.FRAMING) {
            return -1;
        }
        int length = AccessUnit.FRAMING + (in.getShort(in.position() + 2) & 0xffff);
        return in.remaining() < length ? -1 : length;
    }

    private int requestLength() {
        int end = text(in.remaining()).indexOf("\r\n\r\n");
        if (end < 0) {
            return -1;
        }
        int length = end + 4 + contentLength(text(end));
        return in.remaining() < length ? -1 : length;
    }

    private static int contentLength(String head) {
        var length = RtspRequest.parse(head).find("content-length");
        return length.map(Integer::parseInt).orElse(0);
    }

    private String text(int length) {
        return new String(in.array(), in.position(), length, StandardCharsets.ISO_8859_1);
    }
}
