package io.minewatch.endtoend.wall;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One open page, as far as its live feed goes: notes when each numbered event came. */
class Feed {

    private static final int ENOUGH_FOR_A_NUMBER = 40;

    private final Map<Long, Instant> heard = new HashMap<>();
    private final Chunks chunks;
    private @Nullable Long number;
    private boolean live;

    Feed() {
        this(ENOUGH_FOR_A_NUMBER);
    }

    Feed(int kept) {
        chunks = new Chunks(kept, this::line);
    }

    void take(ByteBuffer bytes) {
        chunks.take(bytes);
    }

    boolean isLive() {
        return live;
    }

    /** When each event came, by its number. */
    Map<Long, Instant> heard() {
        return heard;
    }

    private void line(byte[] bytes, int length) {
        if (length == 0) {
            end();
        } else if (startsWith(bytes, length, "id:")) {
            number = Long.valueOf(Chunks.text(bytes, length).substring(3).trim());
        } else {
            field(bytes, length);
        }
    }

    /** Takes a line that is neither a number nor an end. */
    void field(byte[] bytes, int length) {
        live |= startsWith(bytes, length, "event:hello") || startsWith(bytes, length, "event: hello");
    }

    private void end() {
        if (number != null) {
            heard.put(number, Instant.now());
            ended(number);
        }
        number = null;
    }

    /** The event of that number is complete. */
    void ended(long itsNumber) {}

    static boolean startsWith(byte[] bytes, int length, String text) {
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
