package io.minewatch.registry.exchange.format.shapefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out a .dbf of text columns in UTF-8. */
final class DbfWriter {

    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_VALUE = 254;
    private static final int HEADER = 32;
    private static final int MOST_COLUMNS = 255;

    private DbfWriter() {}

    static byte[] write(List<Feature> features) {
        var rows = features.stream().map(DbfWriter::row).toList();
        var keys = features.isEmpty()
                ? List.of("name")
                : List.copyOf(rows.getFirst().keySet());
        if (keys.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("a .dbf holds at most 255 columns");
        }
        var widths = keys.stream().mapToInt(key -> width(key, rows)).toArray();
        int rowLength = 1 + Arrays.stream(widths).sum();
        int header = HEADER + HEADER * keys.size() + 1;
        var file = ByteBuffer.allocate(header + rowLength * rows.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        // Version 3; a date must stand there, and none is asked for: 1980-01-01.
        file.put((byte) 3).put((byte) 80).put((byte) 1).put((byte) 1);
        file.putInt(rows.size())
                .putShort((short) header)
                .putShort((short) rowLength)
                .position(HEADER);
        columns(file, keys, widths);
        for (var row : rows) {
            file.put((byte) ' ');
            for (int i = 0; i < widths.length; i++) {
                file.put(padded(row.getOrDefault(keys.get(i), ""), widths[i]));
            }
        }
        return file.put((byte) 0x1A).array();
    }

    private static Map<String, String> row(Feature feature) {
        var row = new LinkedHashMap<String, String>();
        if (!feature.properties().containsKey("name")) {
            row.put("name", feature.name());
        }
        row.putAll(feature.properties());
        return row;
    }

    private static int width(String key, List<Map<String, String>> rows) {
        return rows.stream()
                .mapToInt(row -> cut(row.getOrDefault(key, ""), LONGEST_VALUE).length)
                .reduce(1, Math::max);
    }

    private static void columns(ByteBuffer file, List<String> keys, int[] widths) {
        var taken = new HashSet<String>();
        for (int i = 0; i < widths.length; i++) {
            var name = name(keys.get(i), taken);
            int start = file.position();
            file.put(name).put(start + 11, (byte) 'C').put(start + 16, (byte) widths[i]);
            file.position(start + HEADER);
        }
        file.put((byte) 0x0D);
    }

    /** Ten bytes, different from all others. */
    private static byte[] name(String key, HashSet<String> taken) {
        var name = cut(key, LONGEST_NAME);
        for (int again = 1; !taken.add(new String(name, UTF_8)); again++) {
            var end = "_" + again;
            name = (new String(cut(key, LONGEST_NAME - end.length()), UTF_8) + end).getBytes(UTF_8);
        }
        return name;
    }

    private static byte[] padded(String value, int width) {
        var bytes = cut(value, width);
        var padded = new byte[width];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(bytes, 0, padded, 0, bytes.length);
        return padded;
    }

    /** The text in UTF-8, ended before the character that would be too much. */
    private static byte[] cut(String text, int most) {
        var bytes = Invisible.removeFrom(text).getBytes(UTF_8);
        int end = Math.min(most, bytes.length);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
