package io.minewatch.registry.exchange.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.format.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV in UTF-8 with a byte-order mark, without which Excel shows Chinese as rubble. */
public final class CsvWriter implements SheetWriter {

    @Override
    public void write(String frame, List<Feature> features, OutputStream out) throws IOException {
        var table = FeatureTable.of(frame, features);
        var text = new OutputStreamWriter(out, UTF_8);
        text.write('\uFEFF');
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(table.headings().stream().map(FormulaGuard::neutralise));
        for (var row : table.rows()) {
            csv.printRecord(row.stream().map(FormulaGuard::neutralise));
        }
        text.flush();
    }
}
