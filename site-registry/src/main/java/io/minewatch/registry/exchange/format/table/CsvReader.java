package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.SheetReader;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Encoding;
import io.minewatch.registry.exchange.format.text.Invisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV with a heading, separated by commas, semicolons or tabs, in UTF-8, UTF-16 or GBK. */
public final class CsvReader implements SheetReader {

    private static final int BEGINNING = 4096;

    @Override
    public Sheet read(byte[] file, String fileName, Limits limits) throws UnreadableFile {
        var encoding = Encoding.of(file);
        var tally = new Tally(limits);
        var rows = rows(file, encoding, tally, limits);
        var heading = Heading.find(rows).orElseThrow(CsvReader::noTable);
        var drafts = new RowDrafts(tally);
        drafts.take(rows, heading);
        if (drafts.drafts().isEmpty()) {
            throw new UnreadableFile("file.no-rows", "The table has no rows below its heading.");
        }
        var frame = drafts.statedFrame();
        return new Sheet(Format.CSV, encoding.name(), frame, Map.of(), drafts.drafts(), drafts.remarks());
    }

    private static List<TableRow> rows(byte[] file, Encoding encoding, Tally tally, Limits limits)
            throws UnreadableFile {
        char separator = separator(encoding.beginning(file, BEGINNING));
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        var rows = new ArrayList<TableRow>();
        try (var guard = new SeparatorGuard(encoding.reader(file), separator, limits);
                var parser =
                        CSVParser.builder().setReader(guard).setFormat(format).get()) {
            for (var entry : parser) {
                tally.row(rows.size() + 1);
                int line = (int) parser.getCurrentLineNumber();
                rows.add(new TableRow("line " + Math.max(1, line), line, cells(entry), List.of()));
            }
        } catch (TooManySeparators e) {
            throw e.refusal();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof TooManySeparators tooMany) {
                throw tooMany.refusal();
            }
            throw broken(rows.size());
        } catch (IOException e) {
            throw broken(rows.size());
        }
        return rows;
    }

    private static Map<Integer, String> cells(CSVRecord entry) {
        var cells = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < entry.size(); i++) {
            if (!Invisible.removeFrom(entry.get(i)).isBlank()) {
                cells.put(i, entry.get(i));
            }
        }
        return cells;
    }

    /** The most frequent one of the first line that has any. A full-width comma only counts where there is no other. */
    private static char separator(String beginning) {
        for (var line : beginning.lines().toList()) {
            char best = ',';
            for (char candidate : new char[] {',', ';', '\t'}) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            if (count(line, best) > 0) {
                return best;
            }
        }
        return count(beginning, '，') > 0 ? '，' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static UnreadableFile broken(int rows) {
        return new UnreadableFile(
                "csv.broken",
                "The table is damaged after row %d: a quotation mark is not closed.".formatted(rows),
                "row",
                rows);
    }

    private static UnreadableFile noTable() {
        return new UnreadableFile("table.no-heading", "The file has no heading: no row has two columns.");
    }
}
