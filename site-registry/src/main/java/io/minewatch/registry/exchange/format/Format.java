package io.minewatch.registry.exchange.format;

import java.util.Arrays;
import java.util.Optional;

/** The formats of files that come in and go out. */
public enum Format {
    CORNER_TEXT("corner-text", "txt", "text/plain; charset=GB18030"),
    GEOJSON("geojson", "geojson", "application/geo+json"),
    KML("kml", "kml", "application/vnd.google-earth.kml+xml"),
    KMZ("kmz", "kmz", "application/vnd.google-earth.kmz"),
    SHAPEFILE("shapefile", "zip", "application/zip"),
    CSV("csv", "csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String word;
    private final String extension;
    private final String mediaType;

    Format(String word, String extension, String mediaType) {
        this.word = word;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format that goes by this word in the API. */
    public static Optional<Format> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    public String word() {
        return word;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
