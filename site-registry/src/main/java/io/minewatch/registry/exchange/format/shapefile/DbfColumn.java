package io.minewatch.registry.exchange.format.shapefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * A column of a .dbf.
 *
 * @param offset of its value within a row, bytes
 * @param length bytes
 */
record DbfColumn(byte[] rawName, char type, int offset, int length) {

    private static final int LONGEST_NAME = 11;

    /** Reads a field descriptor of 32 bytes. */
    static DbfColumn of(byte[] descriptor, int offset) {
        int end = 0;
        while (end < LONGEST_NAME && descriptor[end] != 0) {
            end++;
        }
        return new DbfColumn(
                Arrays.copyOf(descriptor, end), (char) (descriptor[11] & 0xFF), offset, descriptor[16] & 0xFF);
    }

    boolean isText() {
        return type == 'C';
    }

    String name(DbfEncoding encoding) {
        return encoding.text(rawName);
    }

    /** The bytes of its value in the row that begins at {@code row}, without padding. */
    byte[] raw(byte[] file, int row) {
        int from = row + offset;
        int to = from + length;
        while (to > from && (file[to - 1] == ' ' || file[to - 1] == 0)) {
            to--;
        }
        return Arrays.copyOfRange(file, from, to);
    }

    /** Its value as text; dates as in ISO 8601, what is not filled in as "". */
    String value(byte[] file, int row, DbfEncoding encoding) {
        var raw = raw(file, row);
        if (isText()) {
            return encoding.text(raw).strip();
        }
        var text = new String(raw, ISO_8859_1).strip();
        if (type == 'D' && text.matches("\\d{8}")) {
            return text.equals("00000000")
                    ? ""
                    : text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        // A number too wide for its column is written as asterisks, a truth that nobody filled in as "?".
        return text.matches("\\*+|\\?") ? "" : text;
    }
}
