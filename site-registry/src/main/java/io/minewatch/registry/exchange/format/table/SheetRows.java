package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the rows of one sheet. */
final class SheetRows {

    private final String sheet;
    private final CellReader cells;
    private final Tally tally;
    private final List<TableRow> rows = new ArrayList<>();
    private final MergedCells merged = new MergedCells();

    SheetRows(String sheet, CellReader cells, Tally tally) {
        this.sheet = sheet;
        this.cells = cells;
        this.tally = tally;
    }

    List<TableRow> read(XmlStream xml) throws UnreadableFile {
        while (xml.next()) {
            if (xml.starts("row")) {
                row(xml);
            } else if (xml.starts("mergeCell")) {
                tally.cell();
                merged.add(xml.attribute("ref"));
            }
        }
        return merged.fill(rows);
    }

    private void row(XmlStream xml) throws UnreadableFile {
        int last = rows.isEmpty() ? 0 : rows.getLast().number();
        int number = Numbers.whole(xml.attribute("r")).orElse(last + 1);
        var values = new TreeMap<Integer, String>();
        var remarks = new ArrayList<Remark>();
        int depth = xml.depth();
        int column = 0;
        while (xml.next() && xml.depth() >= depth) {
            if (xml.starts("c")) {
                tally.cell();
                var address = xml.attribute("r");
                column = CellAddress.column(address, column);
                var text = cells.read(xml, address, remarks);
                if (!text.isBlank()) {
                    values.put(column, text);
                }
                column++;
            }
        }
        tally.row(rows.size() + 1);
        rows.add(new TableRow("sheet %s row %d".formatted(sheet, number), number, values, remarks));
    }
}
