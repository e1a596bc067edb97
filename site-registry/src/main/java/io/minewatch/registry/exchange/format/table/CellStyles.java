package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.text.Numbers;
import io.minewatch.registry.exchange.format.xml.XmlStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which cell styles show a number as a date or a time of day. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles();

    /** What Excel takes. */
    private static final int LONGEST_CODE = 255;

    private final BitSet dates = new BitSet();

    private CellStyles() {}

    static CellStyles read(XmlStream xml, Tally tally) throws UnreadableFile {
        var styles = new CellStyles();
        Map<Integer, String> formats = new HashMap<>();
        int style = 0;
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                tally.cell();
                formats.put(Numbers.whole(xml.attribute("numFmtId")).orElse(-1), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.isStart();
            } else if (inCells && xml.starts("xf")) {
                tally.cell();
                int format = Numbers.whole(xml.attribute("numFmtId")).orElse(0);
                styles.dates.set(style++, isDate(format, formats.getOrDefault(format, "")));
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** The built-in formats by their numbers (ECMA-376, part 1, 18.8.30), those for Chinese included; others by their code. */
    private static boolean isDate(int format, String code) {
        if (format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 58) {
            return format != 48 && format != 49;
        }
        if (code.length() > LONGEST_CODE) {
            return false;
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches("(?s).*[ymdhs].*");
    }
}
