package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Dates;
import io.minewatch.registry.exchange.format.text.Numbers;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one cell of a sheet as text. */
final class CellReader {

    /** From here up a number has more digits than Excel keeps. */
    private static final double INEXACT = 1e15;

    /** Formulas that ask other programs or other places. */
    private static final Pattern REACHING_OUT = Pattern.compile("(?is).*(\\||\\[|WEBSERVICE|HYPERLINK|DDE|CALL\\().*");

    private final List<String> strings;
    private final CellStyles styles;
    private final boolean from1904;

    CellReader(List<String> strings, CellStyles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** The text of the cell that begins here, whose end is passed; "" if it is blank. Remarks go to {@code remarks}. */
    String read(XmlStream xml, String address, List<Remark> remarks) throws UnreadableFile {
        var type = xml.attribute("t");
        int style = Numbers.whole(xml.attribute("s")).orElse(-1);
        int depth = xml.depth();
        var value = "";
        while (xml.next() && xml.depth() >= depth) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = richText(xml);
            } else if (xml.starts("f")) {
                remarks.add(formula(xml.text(), address));
            }
        }
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr", "d" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                remarks.add(Remark.of(
                        Weight.FAULT,
                        "cell.error",
                        "Cell %s shows an error: %s.".formatted(address, value),
                        "cell",
                        address));
                yield "";
            }
            default -> number(value, style);
        };
    }

    /** The text of a string item that begins here, whose end is passed, without the readings of Chinese characters. */
    static String richText(XmlStream xml) throws UnreadableFile {
        var text = new StringBuilder();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.starts("t")) {
                text.append(xml.text());
            } else if (xml.starts("rPh")) {
                xml.text();
            }
        }
        return text.toString();
    }

    private static Remark formula(String formula, String address) {
        boolean hostile = REACHING_OUT.matcher(formula).matches();
        return Remark.of(
                hostile ? Weight.FAULT : Weight.DOUBT,
                hostile ? "cell.formula" : "cell.computed",
                hostile
                        ? "Cell %s holds a formula that reaches out of the file.".formatted(address)
                        : "Cell %s is computed; its last result was taken.".formatted(address),
                "column",
                address);
    }

    private String shared(String index) {
        int place = Numbers.whole(index).orElse(-1);
        return place >= 0 && place < strings.size() ? strings.get(place) : "";
    }

    private String number(String text, int style) {
        var number = Numbers.decimal(text);
        if (number.isEmpty()) {
            return text;
        }
        double value = number.getAsDouble();
        if (styles.isDate(style)) {
            return Dates.ofSerial(value, from1904).orElse(text);
        }
        if (Math.abs(value) >= INEXACT) {
            return Double.toString(value);
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
