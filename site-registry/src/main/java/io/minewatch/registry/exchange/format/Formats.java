package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.corner.CornerTextReader;
import io.minewatch.registry.exchange.format.geojson.GeoJsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads any file that is in one of the formats we know. Safe for use by many threads. */
public final class Formats {

    private static final Map<Format, SheetReader> READERS =
            Map.of(Format.CORNER_TEXT, new CornerTextReader(), Format.GEOJSON, new GeoJsonReader());

    /** Reads a file to its end; see {@link #read(byte[], String, Limits)}. */
    public Sheet read(InputStream file, String fileName, Limits limits) throws IOException, UnreadableFile {
        return read(file.readNBytes(limits.bytes() + 1), fileName, limits);
    }

    /**
     * What stands in a file.
     *
     * @param fileName only asked where the content fits several formats
     * @throws UnreadableFile if nothing of it can be taken
     */
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        if (file.length > limits.bytes()) {
            throw new UnreadableFile(
                    "file.too-large",
                    "The file is larger than %,d bytes.".formatted(limits.bytes()),
                    "most",
                    limits.bytes());
        }
        var format = Detection.of(file, fileName);
        var reader = READERS.get(format);
        if (reader == null) {
            throw Detection.unknown();
        }
        return reader.read(file, fileName, limits);
    }
}
