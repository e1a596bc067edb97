package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.archive.Archive;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a workbook (ECMA-376, part 1, 12.3) that a reader of its cells needs. */
final class Workbook {

    static final String PART = "xl/workbook.xml";

    private final Archive archive;
    private final Tally tally;
    private final Limits limits;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> strings;
    private final CellStyles styles;
    private boolean from1904;

    /** A visible sheet, and the part of the archive that holds it. */
    record SheetPart(String name, String part) {}

    Workbook(Archive archive, Tally tally, Limits limits) throws UnreadableFile {
        this.archive = archive;
        this.tally = tally;
        this.limits = limits;
        readSheets(relations());
        strings = strings();
        styles = archive.find("xl/styles.xml").isPresent()
                ? CellStyles.read(open("xl/styles.xml"), tally)
                : CellStyles.NONE;
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** The names of sheets that nobody sees who opens the file. */
    List<String> hidden() {
        return hidden;
    }

    List<TableRow> rows(SheetPart sheet) throws UnreadableFile {
        return new SheetRows(sheet.name(), new CellReader(strings, styles, from1904), tally).read(open(sheet.part()));
    }

    private void readSheets(Map<String, String> relations) throws UnreadableFile {
        var xml = open(PART);
        while (xml.next()) {
            if (xml.starts("sheet") && xml.attribute("state").contains("idden")) {
                tally.cell();
                hidden.add(xml.attribute("name"));
            } else if (xml.starts("sheet")) {
                tally.cell();
                var part = relations.getOrDefault(xml.attribute("id"), "");
                // Named a thousand times, one part would be read a thousand times.
                boolean anew = sheets.stream().noneMatch(sheet -> sheet.part().equals(part));
                if (part.contains("worksheets/") && anew) {
                    sheets.add(new SheetPart(xml.attribute("name"), part));
                }
            } else if (xml.starts("workbookPr")) {
                from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
            }
        }
    }

    private Map<String, String> relations() throws UnreadableFile {
        var targets = new HashMap<String, String>();
        var xml = open("xl/_rels/workbook.xml.rels");
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                tally.cell();
                var target = xml.attribute("Target");
                targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private List<String> strings() throws UnreadableFile {
        var all = new ArrayList<String>();
        if (archive.find("xl/sharedStrings.xml").isPresent()) {
            var xml = open("xl/sharedStrings.xml");
            while (xml.next()) {
                if (xml.starts("si")) {
                    var text = CellReader.richText(xml);
                    tally.value(text);
                    all.add(text);
                }
            }
        }
        return all;
    }

    private XmlStream open(String part) throws UnreadableFile {
        var bytes = archive.find(part);
        if (bytes.isEmpty()) {
            throw new UnreadableFile(
                    "xlsx.part-missing", "The workbook lacks its part %s.".formatted(part), "part", part);
        }
        return new XmlStream(bytes.get(), Encoding.of(bytes.get()), tally, limits);
    }
}
