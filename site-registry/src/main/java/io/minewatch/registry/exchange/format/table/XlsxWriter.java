package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import io.minewatch.registry.exchange.format.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes Excel workbooks. Every cell is text: numbers of permits and probes would lose digits as numbers. */
public final class XlsxWriter implements SheetWriter {

    /** The longest text that Excel takes. */
    private static final int LONGEST_TEXT = 32_767;

    private static final String TOO_LONG = "(too long for a cell: export as GeoJSON)";

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        write(List.of(FeatureTable.of(frame, features)), out);
    }

    /** Writes a sheet for each table, its heading in view however far one scrolls; does not close {@code out}. */
    public void write(List<Table> tables, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Minewatch", "1.0")) {
            for (var table : tables) {
                sheet(workbook.newWorksheet(table.name()), table);
            }
        }
        bytes.writeTo(out);
        out.flush();
    }

    private static void sheet(Worksheet sheet, Table table) {
        sheet.freezePane(0, 1);
        row(sheet, 0, table.headings());
        sheet.range(0, 0, 0, Math.max(0, table.headings().size() - 1))
                .style()
                .bold()
                .set();
        for (int i = 0; i < table.rows().size(); i++) {
            row(sheet, i + 1, table.rows().get(i));
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var text = FormulaGuard.neutralise(cells.get(i));
            if (!text.isEmpty()) {
                sheet.value(row, i, text.length() > LONGEST_TEXT ? TOO_LONG : text);
            }
        }
    }
}
