package io.minewatch.registry.exchange.format.shapefile;

import io.minewatch.registry.exchange.format.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The records of a .shp, one after the other. Lengths are counted in words of two bytes. */
final class ShpFile {

    static final int CODE = 9994;
    static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int LENGTH_AT = 24;

    private final ByteBuffer bytes;
    private int records;

    ShpFile(byte[] file) throws UnreadableFile {
        bytes = ByteBuffer.wrap(file);
        if (file.length < HEADER || bytes.getInt(0) != CODE) {
            throw new UnreadableFile("shapefile.header", "The .shp does not begin like a Shapefile.");
        }
        if (2L * bytes.getInt(LENGTH_AT) > file.length) {
            throw cutOff();
        }
        bytes.position(HEADER);
    }

    boolean hasNext() {
        return bytes.remaining() >= RECORD_HEADER;
    }

    /** The next record's content, in little-endian order. */
    ByteBuffer next() throws UnreadableFile {
        records++;
        bytes.getInt();
        long length = 2L * bytes.getInt();
        if (length < 4 || length > bytes.remaining()) {
            throw cutOff();
        }
        var content = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) length);
        return content;
    }

    private UnreadableFile cutOff() {
        return new UnreadableFile(
                "shapefile.cut-off",
                "The .shp is shorter than it states, after %,d whole records.".formatted(Math.max(0, records - 1)),
                "records",
                Math.max(0, records - 1));
    }
}
