package io.minewatch.registry.exchange.format.archive;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A zip archive, held in memory as far as somebody here reads it.
 *
 * <p>What nobody here reads is not inflated, and archives within it are never opened.
 */
public final class Archive {

    private static final Set<String> WANTED = Set.of("shp", "dbf", "prj", "cpg", "kml", "xml", "rels");
    private static final Set<String> ARCHIVES = Set.of("zip", "kmz", "xlsx", "rar", "7z", "gz", "tar");

    /** What belongs to a Shapefile or a map without telling anything more: indexes, styles, pictures. */
    private static final Set<String> COMPANIONS = Set.of(
            "shx", "sbn", "sbx", "qix", "fix", "ain", "aih", "qpj", "qmd", "qml", "sld", "png", "jpg", "jpeg", "gif");

    private final List<String> unread = new ArrayList<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String nested = "";

    private Archive() {}

    /** Whether a file begins like a zip archive. */
    public static boolean looksLike(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 || file[2] == 5);
    }

    /** Opens {@code file}. */
    public static Archive open(byte[] file, Limits limits) throws UnreadableFile {
        var archive = new Archive();
        var inflater = new Inflater(file, limits);
        for (var entry : Directory.read(file, limits)) {
            archive.take(entry, inflater);
        }
        return archive;
    }

    private void take(Directory.Entry entry, Inflater inflater) throws UnreadableFile {
        var extension = extension(entry.name());
        if (ARCHIVES.contains(extension)) {
            nested = entry.name();
        }
        if (!WANTED.contains(extension) || EntryName.isLitter(entry.name())) {
            if (!COMPANIONS.contains(extension)
                    && !EntryName.isLitter(entry.name())
                    && !entry.name().endsWith("/")) {
                unread.add(entry.name());
            }
            return;
        }
        if (entries.put(entry.name(), inflater.inflate(entry)) != null) {
            throw new UnreadableFile(
                    "archive.doubled-entry",
                    "The archive holds “%s” twice.".formatted(entry.name()),
                    "name",
                    entry.name());
        }
    }

    /** The names of the entries with this extension, in the order of the archive. */
    public List<String> named(String extension) {
        return entries.keySet().stream()
                .filter(name -> extension(name).equals(extension))
                .toList();
    }

    /** The names of entries in which there may be something to read, but not for us. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /** The bytes of an entry, whose name may be written in capitals. */
    public Optional<byte[]> find(String name) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What to say of an archive in which there is nothing for us. */
    public UnreadableFile nothingReadable() {
        return nested.isEmpty()
                ? new UnreadableFile(
                        "archive.nothing-readable",
                        "The archive holds neither a Shapefile (.shp) nor KML nor an Excel workbook.")
                : new UnreadableFile(
                        "archive.nested",
                        "The archive only holds another archive, “%s”: send that one.".formatted(nested),
                        "name",
                        nested);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
