package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.corner.CornerTextReader;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.util.Locale;

/** Tells what a file is by its first bytes, and by its name where they leave it open. */
final class Detection {

    private static final int BEGINNING = 4096;

    private Detection() {}

    static Format of(byte[] file, String fileName) throws UnreadableFile {
        if (file.length == 0) {
            throw new UnreadableFile("file.empty", "The file is empty.");
        }
        var beginning = Encoding.of(file).beginning(file, BEGINNING).stripLeading();
        if (beginning.isEmpty()) {
            throw new UnreadableFile("file.empty", "The file is empty.");
        }
        if (beginning.startsWith("{") || beginning.startsWith("[{")) {
            return Format.GEOJSON;
        }
        if (CornerTextReader.looksLike(beginning)) {
            return Format.CORNER_TEXT;
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".geojson")) {
            return Format.GEOJSON;
        }
        if (name.endsWith(".txt")) {
            return Format.CORNER_TEXT;
        }
        throw unknown();
    }

    static UnreadableFile unknown() {
        return new UnreadableFile(
                "file.unknown-format",
                "The file is none of corner-point text, GeoJSON, KML, KMZ, zipped Shapefile, CSV and XLSX.");
    }
}
