package io.minewatch.registry.exchange.format.text;

import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads lines whatever ends them, none longer than allowed. */
public final class Lines {

    private final Reader text;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean afterReturn;

    public Lines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Of the line read last, from 1. */
    public int number() {
        return number;
    }

    /** The next line without its end, or null after the last one. */
    public @Nullable String next() throws UnreadableFile {
        line.setLength(0);
        try {
            int c = text.read();
            if (c == '\n' && afterReturn) {
                c = text.read();
            }
            if (c < 0) {
                return null;
            }
            number++;
            while (c >= 0 && c != '\n' && c != '\r') {
                append((char) c);
                c = text.read();
            }
            afterReturn = c == '\r';
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a reader of bytes in memory does not fail", e);
        }
    }

    private void append(char c) throws UnreadableFile {
        if (line.length() == longest) {
            throw new UnreadableFile(
                    "text.line-too-long",
                    "Line %,d is longer than %,d characters.".formatted(number, longest),
                    "line",
                    number,
                    "most",
                    longest);
        }
        line.append(c);
    }
}
