package io.minewatch.ingest.stream.rtsp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import io.minewatch.ingest.stream.StreamFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Parts what a camera sends into packets and messages (RFC 2326, 10.12). Where it makes no sense it looks for the next
 * thing that does, and gives up when there is none for long.
 */
final class Splitter {

    /** The largest thing that can come: a whole packet, or a message. */
    static final int LARGEST = 80 * 1024;

    private static final int FRAMING = 4;
    private static final int MOST_HEAD = 16 * 1024;
    private static final int MOST_BODY = 60 * 1024;
    private static final int MOST_GARBAGE = 256 * 1024;
    private static final List<byte[]> BEGINNINGS = List.of(
            ascii("RTSP/"),
            ascii("OPTIONS "),
            ascii("GET_PARAMETER "),
            ascii("SET_PARAMETER "),
            ascii("ANNOUNCE "),
            ascii("REDIRECT "),
            ascii("TEARDOWN "));

    private int garbage;
    private boolean lost;

    /** Takes the parts. */
    interface Parts {

        /** Whether such a channel was agreed upon; in doubt, the packet's first byte has to fit too. */
        boolean isOurs(int channel, int firstByte);

        void packet(int channel, ByteBuffer buffer, int at, int length) throws StreamFailure;

        void message(RtspMessage message) throws StreamFailure;
    }

    /** Hands on what is whole in the buffer and leaves its position at what is not. */
    void split(ByteBuffer buffer, Parts parts) throws StreamFailure {
        while (buffer.hasRemaining()) {
            int first = buffer.get(buffer.position());
            int used = first == '$' ? packet(buffer, parts) : text(buffer, parts);
            if (used == 0) {
                return;
            }
            if (used > 0) {
                buffer.position(buffer.position() + used);
                lost = false;
                garbage = 0;
            } else {
                skipGarbage(buffer);
            }
        }
    }

    /** The length of the packet at the position; 0 if there is more to come, -1 if it is none. */
    private int packet(ByteBuffer buffer, Parts parts) throws StreamFailure {
        if (buffer.remaining() < FRAMING + 1) {
            return 0;
        }
        int at = buffer.position();
        int channel = buffer.get(at + 1) & 0xff;
        int length = buffer.getShort(at + 2) & 0xffff;
        boolean ours = length > 0 && parts.isOurs(channel, buffer.get(at + FRAMING) & 0xff);
        if (lost && !ours) {
            return -1;
        }
        if (buffer.remaining() < FRAMING + length) {
            return 0;
        }
        if (ours) {
            parts.packet(channel, buffer, at + FRAMING, length);
        }
        return FRAMING + length;
    }

    private int text(ByteBuffer buffer, Parts parts) throws StreamFailure {
        int at = buffer.position();
        if (buffer.get(at) == '\r' || buffer.get(at) == '\n') {
            return 1;
        }
        if (!beginsMessage(buffer)) {
            return -1;
        }
        int headEnd = endOfHead(buffer);
        if (headEnd < 0) {
            if (buffer.remaining() > MOST_HEAD) {
                throw new ProtocolSurprise("endless-head");
            }
            return 0;
        }
        var head = new byte[headEnd - at];
        buffer.get(at, head);
        var text = new String(head, StandardCharsets.ISO_8859_1).strip();
        int bodyLength = bodyLength(RtspMessage.parse(text, new byte[0]));
        if (buffer.limit() - headEnd < bodyLength) {
            return 0;
        }
        var body = new byte[bodyLength];
        buffer.get(headEnd, body);
        parts.message(RtspMessage.parse(text, body));
        return headEnd - at + bodyLength;
    }

    private static int bodyLength(RtspMessage head) throws ProtocolSurprise {
        if (head.find("Content-Length").isEmpty()) {
            return 0;
        }
        int length = head.findNumber("Content-Length").orElse(Integer.MAX_VALUE);
        if (length > MOST_BODY) {
            throw new ProtocolSurprise("endless-body");
        }
        return length;
    }

    private static boolean beginsMessage(ByteBuffer buffer) {
        for (var beginning : BEGINNINGS) {
            int common = Math.min(beginning.length, buffer.remaining());
            int i = 0;
            while (i < common && buffer.get(buffer.position() + i) == beginning[i]) {
                i++;
            }
            if (i == common) {
                return true;
            }
        }
        return false;
    }

    /** Behind the empty line that ends a message's head, or -1. */
    private static int endOfHead(ByteBuffer buffer) {
        int end = Math.min(buffer.limit(), buffer.position() + MOST_HEAD);
        for (int i = buffer.position(); i + 1 < end; i++) {
            if (buffer.get(i) == '\n') {
                if (buffer.get(i + 1) == '\n') {
                    return i + 2;
                }
                if (buffer.get(i + 1) == '\r' && i + 2 < end && buffer.get(i + 2) == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    private void skipGarbage(ByteBuffer buffer) throws ProtocolSurprise {
        lost = true;
        int at = buffer.position() + 1;
        while (at < buffer.limit() && buffer.get(at) != '$' && buffer.get(at) != 'R') {
            at++;
        }
        garbage += at - buffer.position();
        buffer.position(at);
        if (garbage > MOST_GARBAGE) {
            throw new ProtocolSurprise("garbage");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
