package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Column.Kind;
import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.text.Dates;
import java.util.regex.Pattern;

/** What the value of a cell is, after all that Excel and people did to it. */
final class CellPolicy {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=@].+|[+-](?![\\d\\s.,()-]*$).+");
    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'[=+@-].*");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern EMPTY = Pattern.compile("[-—–/\\\\]+|无|null|NULL|N/A");
    private static final Pattern ENDLESS = Pattern.compile("长期|永久|无固定期限");

    private CellPolicy() {}

    /** The value to keep, "" if there is none. */
    static String read(String cell, String heading, DraftBuilder draft) {
        var text = cell.strip();
        if (EMPTY.matcher(text).matches()) {
            return "";
        }
        if (NEUTRALISED.matcher(text).matches()) {
            return text.substring(1);
        }
        if (FORMULA.matcher(text).matches()) {
            draft.remark(
                    Weight.FAULT,
                    "cell.formula",
                    "“%s” holds a formula where a value should stand.".formatted(heading),
                    "column",
                    heading);
            return text;
        }
        var kind = Column.find(heading).map(Column::kind).orElse(Kind.TEXT);
        return switch (kind) {
            case ID -> id(text, heading, draft);
            case DATE -> date(text, heading, draft);
            case TEXT, NUMBER, POSITION -> text;
        };
    }

    private static String id(String text, String heading, DraftBuilder draft) {
        if (SCIENTIFIC.matcher(text).matches()) {
            draft.remark(
                    Weight.FAULT,
                    "id.precision-lost",
                    "“%s” was turned into a number and lost its last digits: %s.".formatted(heading, text),
                    "column",
                    heading,
                    "text",
                    text);
        }
        return text;
    }

    private static String date(String text, String heading, DraftBuilder draft) {
        if (ENDLESS.matcher(text).matches()) {
            return "";
        }
        var serial = Dates.ofSerial(text);
        if (serial.isPresent()) {
            draft.remark(
                    Weight.REPAIR,
                    "date.serial",
                    "“%s” holds Excel's number %s for a date: read as %s.".formatted(heading, text, serial.get()),
                    "column",
                    heading,
                    "text",
                    text,
                    "date",
                    serial.get());
            return serial.get();
        }
        var date = Dates.find(text);
        if (date.isEmpty()) {
            draft.remark(
                    Weight.FAULT,
                    "date.unreadable",
                    "“%s” holds no date: %s.".formatted(heading, text),
                    "column",
                    heading,
                    "text",
                    text);
        }
        return date.orElse(text);
    }
}
