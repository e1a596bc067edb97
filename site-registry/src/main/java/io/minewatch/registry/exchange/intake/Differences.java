package io.minewatch.registry.exchange.intake;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Words what a row would change about something that is registered, so that a person sees it before it is stored. */
final class Differences {

    private Differences() {}

    /** Adds a remark for each column in which something else would stand than stands there now. */
    static void tell(Map<Column, String> were, Map<Column, String> become, List<Remark> remarks) {
        become.forEach((column, after) -> {
            var before = were.getOrDefault(column, "");
            if (!plain(before).equals(plain(after))) {
                remarks.add(before.isBlank() ? added(column, after) : changed(column, before, after));
            }
        });
    }

    /** What a line says, by what its columns are about. */
    static Map<Column, String> cells(Map<String, String> line) {
        var cells = new EnumMap<Column, String>(Column.class);
        line.forEach((heading, cell) -> {
            if (!cell.isBlank()) {
                Column.find(heading).ifPresent(column -> cells.putIfAbsent(column, cell.strip()));
            }
        });
        return cells;
    }

    /** As it is compared: numbers are the same however many noughts they end with. */
    private static String plain(String cell) {
        try {
            return new BigDecimal(cell.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return cell.strip();
        }
    }

    private static Remark added(Column column, String after) {
        var message = "%s becomes %s".formatted(column, after);
        return Remark.of(Weight.NOTE, "row.adds", message, "column", column.name(), "after", after);
    }

    private static Remark changed(Column column, String before, String after) {
        var message = "%s becomes %s, was %s".formatted(column, after, before);
        return Remark.of(
                Weight.NOTE, "row.changes", message, "column", column.name(), "before", before, "after", after);
    }
}
