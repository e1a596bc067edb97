package io.minewatch.registry.exchange.format.table;

import io.minewatch.registry.exchange.format.text.Invisible;
import java.util.regex.Pattern;

/** Keeps a spreadsheet program from taking what somebody typed for a formula (CWE-1236). */
final class FormulaGuard {

    /** What programs take for one, tabs and line breaks before it included; a plain number is none. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+@-](?!\\d+(\\.\\d+)?$).*");

    private FormulaGuard() {}

    /** The text, behind an apostrophe if it would be one; the readers here take that off again. */
    static String neutralise(String text) {
        var visible = Invisible.removeFrom(text);
        return FORMULA.matcher(visible).matches() ? "'" + visible.strip() : visible;
    }
}
