package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.archive.Archive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the visible sheets of an Excel workbook (.xlsx) that have a heading. */
public final class XlsxReader {

    /** Whether an archive is a workbook. */
    public static boolean looksLike(Archive archive) {
        return archive.find(Workbook.PART).isPresent();
    }

    public Sheet read(Archive archive, Limits limits) throws UnreadableFile {
        var tally = new Tally(limits);
        var workbook = new Workbook(archive, tally, limits);
        var tables = new LinkedHashMap<Heading, List<TableRow>>();
        var remarks = new ArrayList<Remark>();
        for (var sheet : workbook.sheets()) {
            var rows = workbook.rows(sheet);
            Heading.find(rows).ifPresent(heading -> tables.put(heading.of(sheet.name()), rows));
        }
        if (archive.named("xml").stream().anyMatch(part -> part.startsWith("xl/") && part.contains("omment"))) {
            remarks.add(Remark.of(Weight.NOTE, "cell.comments", "Comments on cells are not read."));
        }
        workbook.hidden().forEach(name -> remarks.add(hidden(name)));
        boolean known = tables.keySet().stream().anyMatch(heading -> heading.known() >= 2);
        var drafts = new RowDrafts(tally);
        for (var table : tables.entrySet()) {
            if (known && table.getKey().known() < 2) {
                remarks.add(passedOver(table.getKey()));
            } else {
                drafts.take(table.getValue(), table.getKey());
            }
        }
        if (drafts.drafts().isEmpty()) {
            throw tables.isEmpty()
                    ? new UnreadableFile("table.no-heading", "The file has no heading: no row has two columns.")
                    : new UnreadableFile("file.no-rows", "The table has no rows below its heading.");
        }
        var frame = drafts.statedFrame();
        remarks.addAll(drafts.remarks());
        return new Sheet(Format.XLSX, "UTF-8", frame, Map.of(), drafts.drafts(), remarks);
    }

    private static Remark hidden(String sheet) {
        return Remark.of(
                Weight.NOTE, "sheet.hidden", "Sheet “%s” is hidden and is not read.".formatted(sheet), "sheet", sheet);
    }

    private static Remark passedOver(Heading heading) {
        return Remark.of(
                Weight.NOTE,
                "sheet.passed-over",
                "Sheet “%s” has no heading we know.".formatted(heading.sheet()),
                "sheet",
                heading.sheet());
    }
}
