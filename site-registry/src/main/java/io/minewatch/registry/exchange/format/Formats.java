package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.archive.Archive;
import io.minewatch.registry.exchange.format.corner.CornerTextReader;
import io.minewatch.registry.exchange.format.corner.CornerTextWriter;
import io.minewatch.registry.exchange.format.geojson.GeoJsonReader;
import io.minewatch.registry.exchange.format.geojson.GeoJsonWriter;
import io.minewatch.registry.exchange.format.kml.KmlReader;
import io.minewatch.registry.exchange.format.kml.KmlWriter;
import io.minewatch.registry.exchange.format.kml.KmzWriter;
import io.minewatch.registry.exchange.format.shapefile.ShapefileReader;
import io.minewatch.registry.exchange.format.shapefile.ShapefileWriter;
import io.minewatch.registry.exchange.format.table.CsvReader;
import io.minewatch.registry.exchange.format.table.CsvWriter;
import io.minewatch.registry.exchange.format.table.XlsxReader;
import io.minewatch.registry.exchange.format.table.XlsxWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads any file that is in one of the formats we know, and writes them all. Safe for use by many threads. */
public final class Formats {

    /** An archive may hold thousands of files. */
    private static final int MOST_NAMES = 5;

    private final KmlReader kml = new KmlReader();
    private final ShapefileReader shapefile = new ShapefileReader();
    private final XlsxReader xlsx = new XlsxReader();
    private final Map<Format, SheetReader> plain = Map.of(
            Format.CORNER_TEXT, new CornerTextReader(),
            Format.GEOJSON, new GeoJsonReader(),
            Format.KML, kml,
            Format.CSV, new CsvReader());
    private final Map<Format, SheetWriter> writers = Map.of(
            Format.CORNER_TEXT, new CornerTextWriter(),
            Format.GEOJSON, new GeoJsonWriter(),
            Format.KML, new KmlWriter(),
            Format.KMZ, new KmzWriter(),
            Format.SHAPEFILE, new ShapefileWriter(),
            Format.CSV, new CsvWriter(),
            Format.XLSX, new XlsxWriter());

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
        if (Archive.looksLike(file)) {
            return read(Archive.open(file, limits), limits);
        }
        return Objects.requireNonNull(plain.get(Detection.of(file, fileName))).read(file, fileName, limits);
    }

    private Sheet read(Archive archive, Limits limits) throws UnreadableFile {
        if (!archive.named("shp").isEmpty()) {
            return withUnread(archive, shapefile.read(archive, limits));
        }
        if (!archive.named("kml").isEmpty()) {
            return withUnread(archive, kml.read(archive, limits));
        }
        if (XlsxReader.looksLike(archive)) {
            return xlsx.read(archive, limits);
        }
        throw archive.nothingReadable();
    }

    private static Sheet withUnread(Archive archive, Sheet sheet) {
        if (archive.unread().isEmpty()) {
            return sheet;
        }
        var names =
                String.join("; ", archive.unread().stream().limit(MOST_NAMES).toList());
        var message = "The archive holds files that are not read: %s.".formatted(names);
        var remark = Remark.of(Weight.NOTE, "archive.unread", message, "names", names);
        return sheet.with(remark);
    }

    /**
     * Writes {@code features} whose positions are in {@code frame}; does not close {@code out}.
     *
     * @param frame an authority's code, such as EPSG:4525
     * @throws IllegalArgumentException if the format cannot hold them, or not in this frame
     */
    public void write(Format format, String frame, List<Feature> features, OutputStream out) throws IOException {
        Objects.requireNonNull(writers.get(format)).write(frame, features, out);
    }

    /** Writes an Excel workbook with a sheet for each table; does not close {@code out}. */
    public void writeWorkbook(List<Table> tables, OutputStream out) throws IOException {
        new XlsxWriter().write(tables, out);
    }
}
