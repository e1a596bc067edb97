package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Limits;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a file that is nothing but separators before the parser has made a cell of each. */
final class SeparatorGuard extends FilterReader {

    private final char separator;
    private final int most;
    private int found;

    SeparatorGuard(Reader in, char separator, Limits limits) {
        super(in);
        this.separator = separator;
        this.most = limits.cells();
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = 0; i < n; i++) {
            count(buffer[offset + i]);
        }
        return n;
    }

    private void count(int c) throws TooManySeparators {
        if ((c == separator || c == '\n') && ++found > most) {
            throw new TooManySeparators(most);
        }
    }
}
