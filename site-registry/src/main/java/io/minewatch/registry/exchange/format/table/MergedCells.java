package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells merged downwards hold their value for every row they span; the file only gives it to the first. */
final class MergedCells {

    /** A span of one column: its value, once known, holds down to the row {@code last}. */
    private record Span(int column, int last, String value) {}

    private final Map<Integer, List<Span>> byFirstRow = new HashMap<>();

    /** Takes a range such as B3:B7. */
    void add(String range) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            int first = CellAddress.row(range.substring(0, colon));
            int last = CellAddress.row(range.substring(colon + 1));
            int column = CellAddress.column(range, -1);
            if (first > 0 && last > first && column >= 0) {
                byFirstRow.computeIfAbsent(first, row -> new ArrayList<>()).add(new Span(column, last, ""));
            }
        }
    }

    /** The rows with every value where it holds. */
    List<TableRow> fill(List<TableRow> rows) {
        if (byFirstRow.isEmpty()) {
            return rows;
        }
        Map<Integer, Span> open = new HashMap<>();
        var filled = new ArrayList<TableRow>();
        for (var row : rows) {
            open.values().removeIf(span -> span.last() < row.number());
            filled.add(fill(row, open));
            for (var span : byFirstRow.getOrDefault(row.number(), List.of())) {
                var value = row.cells().get(span.column());
                if (value != null) {
                    open.put(span.column(), new Span(span.column(), span.last(), value));
                }
            }
        }
        return filled;
    }

    /** A row without any value of its own stays blank. */
    private static TableRow fill(TableRow row, Map<Integer, Span> open) {
        if (open.isEmpty() || row.cells().isEmpty()) {
            return row;
        }
        var cells = new TreeMap<>(row.cells());
        open.forEach((column, span) -> cells.putIfAbsent(column, span.value()));
        if (cells.size() == row.cells().size()) {
            return row;
        }
        var remarks = new ArrayList<>(row.remarks());
        remarks.add(Remark.of(
                Weight.REPAIR,
                "cell.merged",
                "Merged cells: the value of the row above was taken.",
                "row",
                row.number()));
        return new TableRow(row.place(), row.number(), cells, remarks);
    }
}
