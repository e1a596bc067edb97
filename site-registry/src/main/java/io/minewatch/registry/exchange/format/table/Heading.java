package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Column;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row that says what the columns are.
 *
 * @param sheet the sheet's name, "" where there is only one
 * @param row from 0, among all rows
 * @param names by column, each of them different
 */
record Heading(String sheet, int row, Map<Integer, String> names) {

    /** Titles and notes may stand above it, but not more than this. */
    private static final int LOWEST = 10;

    /** What stands further right has no heading. */
    private static final int MOST_COLUMNS = 500;

    /** The first row in which two columns are known to us; else the first one that has two cells. */
    static Optional<Heading> find(List<TableRow> rows) {
        var top = rows.subList(0, Math.min(LOWEST, rows.size()));
        for (int i = 0; i < top.size(); i++) {
            if (known(top.get(i)) >= 2) {
                return Optional.of(of(i, top.get(i)));
            }
        }
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).cells().size() >= 2) {
                return Optional.of(of(i, top.get(i)));
            }
        }
        return Optional.empty();
    }

    /** How many columns are known to us. */
    long known() {
        return names.values().stream()
                .filter(name -> Column.find(name).isPresent())
                .count();
    }

    /** The same heading, on the sheet of this name. */
    Heading of(String sheet) {
        return new Heading(sheet, row, names);
    }

    private static long known(TableRow row) {
        return row.cells().values().stream()
                .filter(cell -> Column.find(cell).isPresent())
                .count();
    }

    private static Heading of(int index, TableRow row) {
        var names = new HashMap<Integer, String>();
        var taken = new HashSet<String>();
        row.cells().forEach((column, cell) -> {
            if (names.size() == MOST_COLUMNS) {
                return;
            }
            var name = cell.strip();
            for (int again = 2; !taken.add(name); again++) {
                name = cell.strip() + " (" + again + ")";
            }
            names.put(column, name);
        });
        return new Heading("", index, names);
    }
}
