package io.minewatch.endtoend.wall;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads an endless answer off a socket: passes over its head, and takes what comes in chunks (RFC 9112, 7.1) apart into lines. */
final class Chunks {

    private static final int LONGEST_LINE = 64 * 1024;

    private final Lines lines;
    private final int kept;
    private final StringBuilder size = new StringBuilder();
    private final byte[] line = new byte[LONGEST_LINE];
    private State state = State.HEAD;
    private int newlines;
    private long left;
    private int length;

    /**
     * Begins to read.
     *
     * @param kept so many bytes of a line are handed on, since most listeners look at the beginning only
     */
    Chunks(int kept, Lines lines) {
        this.kept = Math.min(kept, LONGEST_LINE);
        this.lines = lines;
    }

    void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            take(bytes.get());
        }
    }

    private void take(byte next) {
        switch (state) {
            case HEAD -> {
                newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
                if (newlines == 2) {
                    state = State.SIZE;
                }
            }
            case SIZE -> {
                if (next == '\n') {
                    beginChunk();
                } else if (next != '\r') {
                    size.append((char) next);
                }
            }
            case BODY -> {
                body(next);
                if (--left == 0) {
                    state = State.END;
                }
            }
            case END -> {
                if (next == '\n') {
                    state = State.SIZE;
                }
            }
        }
    }

    private void beginChunk() {
        left = Long.parseLong(size.toString(), 16);
        size.setLength(0);
        state = State.BODY;
    }

    private void body(byte next) {
        if (next != '\n') {
            if (length < kept) {
                line[length++] = next;
            }
            return;
        }
        lines.line(line, length);
        length = 0;
    }

    /** A line as text. */
    static String text(byte[] line, int length) {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    private enum State {
        HEAD,
        SIZE,
        BODY,
        END
    }

    /** Takes a line, valid until it returns. */
    @FunctionalInterface
    interface Lines {
        void line(byte[] bytes, int length);
    }
}
