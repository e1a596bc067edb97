package io.minewatch.registry.exchange.format;

import io.minewatch.registry.exchange.format.corner.CornerTextReader;
import io.minewatch.registry.exchange.format.text.Encoding;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what a file is by its first bytes, and by its name where they leave it open. */
final class Detection {

    private static final int BEGINNING = 4096;

    /** What people send by mistake: its first bytes, and what the page calls it. */
    private static final Map<String, String> OTHERS = Map.of(
            "d0cf11e0", "xls",
            "25504446", "pdf",
            "52617221", "rar",
            "377abcaf", "7z",
            "1f8b", "gzip",
            "41433130", "dwg",
            "ffd8ff", "jpeg",
            "89504e47", "png",
            "0000270a", "shp");

    private static final Pattern WEB_PAGE = Pattern.compile("(?i)<(!doctype\\s+html|html)");

    /** A bracket alone may begin a section of corner-point text. */
    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[\\[{\"\\d-]");

    private Detection() {}

    static Format of(byte[] file, String fileName) throws UnreadableFile {
        refuseOthers(file);
        var encoding = file.length == 0 ? null : Encoding.of(file);
        var beginning =
                encoding == null ? "" : encoding.beginning(file, BEGINNING).stripLeading();
        if (beginning.isEmpty()) {
            throw new UnreadableFile("file.empty", "The file is empty.");
        }
        if (WEB_PAGE.matcher(beginning).lookingAt()) {
            throw new UnreadableFile(
                    "file.web-page",
                    "The file is a web page, perhaps an error message or a table that calls itself Excel.");
        }
        if (CornerTextReader.looksLike(beginning)) {
            return Format.CORNER_TEXT;
        }
        if (JSON.matcher(beginning).lookingAt()) {
            return Format.GEOJSON;
        }
        if (beginning.startsWith("<")) {
            return Format.KML;
        }
        boolean text = fileName.toLowerCase(Locale.ROOT).endsWith(".txt");
        return text && !hasHeading(beginning) ? Format.CORNER_TEXT : Format.CSV;
    }

    /** Whether two columns that we know stand in one of the first lines: Excel calls tables .txt too. */
    private static boolean hasHeading(String beginning) {
        return beginning
                .lines()
                .limit(10)
                .anyMatch(line -> Arrays.stream(line.split("[,;\t]", 50))
                                .filter(field -> Column.find(field.strip()).isPresent())
                                .count()
                        >= 2);
    }

    private static void refuseOthers(byte[] file) throws UnreadableFile {
        var beginning = HexFormat.of().formatHex(file, 0, Math.min(file.length, 4));
        for (var other : OTHERS.entrySet()) {
            if (beginning.startsWith(other.getKey())) {
                throw new UnreadableFile(
                        "file.other-format",
                        "The file is %s: save or export it in one of the formats we know."
                                .formatted(other.getValue().toUpperCase(Locale.ROOT)),
                        "format",
                        other.getValue());
            }
        }
    }
}
