package io.minewatch.registry.exchange.format.shapefile;

import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a .dbf. */
final class DbfTable {

    static final DbfTable EMPTY = new DbfTable(new byte[0], 0, 1, List.of(), DbfEncoding.UTF8);

    private static final int HEADER = 32;
    private static final int MOST_COLUMNS = 255;

    /** So many values tell an encoding as surely as all of them. */
    private static final int CENSUS = 500_000;

    private static final int END_OF_COLUMNS = 0x0D;

    private final byte[] file;
    private final int firstRow;
    private final int rowLength;
    private final List<DbfColumn> columns;
    private final DbfEncoding encoding;

    private DbfTable(byte[] file, int firstRow, int rowLength, List<DbfColumn> columns, DbfEncoding encoding) {
        this.file = file;
        this.firstRow = firstRow;
        this.rowLength = rowLength;
        this.columns = columns;
        this.encoding = encoding;
    }

    /** Opens a table; {@code cpg} names its encoding, or is empty. */
    static DbfTable open(byte[] file, byte[] cpg, Tally tally, List<Remark> remarks) throws UnreadableFile {
        if (file.length <= HEADER) {
            throw broken();
        }
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int rows = bytes.getInt(4);
        int firstRow = bytes.getShort(8) & 0xFFFF;
        int rowLength = bytes.getShort(10) & 0xFFFF;
        var columns = columns(file, Math.min(firstRow, file.length), tally);
        int used = columns.stream().mapToInt(DbfColumn::length).sum() + 1;
        if (rows < 0
                || firstRow <= HEADER
                || columns.isEmpty()
                || columns.size() > MOST_COLUMNS
                || used > rowLength
                || firstRow > file.length) {
            throw broken();
        }
        int whole = (file.length - firstRow) / rowLength;
        if (whole < rows) {
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "shapefile.dbf-cut-off",
                    "The .dbf states %,d rows and holds %,d.".formatted(rows, whole),
                    "stated",
                    rows,
                    "found",
                    whole));
        }
        var body = Arrays.copyOf(file, firstRow + Math.min(rows, whole) * rowLength);
        var trial = new DbfTable(body, firstRow, rowLength, columns, DbfEncoding.UTF8);
        var encoding = DbfEncoding.of(trial.census(), cpg, file[29] & 0xFF, remarks);
        return new DbfTable(body, firstRow, rowLength, columns, encoding);
    }

    private static List<DbfColumn> columns(byte[] file, int end, Tally tally) throws UnreadableFile {
        var columns = new ArrayList<DbfColumn>();
        int offset = 1;
        for (int at = HEADER; at + HEADER <= end && file[at] != END_OF_COLUMNS; at += HEADER) {
            tally.cell();
            var column = DbfColumn.of(Arrays.copyOfRange(file, at, at + HEADER), offset);
            columns.add(column);
            offset += column.length();
        }
        return columns;
    }

    /** How many rows there are. */
    int size() {
        return (file.length - firstRow) / rowLength;
    }

    String encoding() {
        return encoding.name();
    }

    /** Gives the values of row {@code row}, from 0, to a draft. */
    void read(int row, DraftBuilder draft) throws UnreadableFile {
        int start = firstRow + row * rowLength;
        if (file[start] == '*') {
            draft.remark(Weight.DOUBT, "record.deleted", "The record is marked as deleted.");
        }
        for (var column : columns) {
            var value = column.value(file, start, encoding);
            if (!value.isEmpty()) {
                draft.property(column.name(encoding), value);
            }
        }
    }

    private EncodingCensus census() {
        var census = new EncodingCensus();
        columns.forEach(column -> census.add(column.rawName()));
        for (int row = 0; row < Math.min(size(), CENSUS / columns.size()); row++) {
            for (var column : columns) {
                if (column.isText()) {
                    census.add(column.raw(file, firstRow + row * rowLength));
                }
            }
        }
        return census;
    }

    private static UnreadableFile broken() {
        return new UnreadableFile("shapefile.dbf", "The .dbf is damaged: its header does not fit its length.");
    }
}
