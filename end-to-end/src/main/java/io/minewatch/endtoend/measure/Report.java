package io.minewatch.endtoend.measure;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures: a table for people, or one JSON object a line; what goes on meanwhile to where people look. */
public final class Report {

    private final PrintStream out;
    private final PrintStream progress;
    private final boolean json;

    public Report(PrintStream out, PrintStream progress, boolean json) {
        this.out = out;
        this.progress = progress;
        this.json = json;
    }

    /** Says what is being done. */
    public void progress(String format, Object... arguments) {
        progress.printf(Locale.ROOT, "  " + format + "%n", arguments);
    }

    /** Begins a group of figures. */
    public void heading(String text) {
        if (!json) {
            out.printf("%n%s%n", text);
        }
    }

    /** Tells a figure, and whether its target is met. A figure that could not be taken is told as such. */
    public void tell(Figure figure) {
        if (json) {
            out.println(json(figure));
            return;
        }
        out.printf(
                Locale.ROOT,
                "  %-58s %12s %-6s %s%n",
                figure.says(),
                !Double.isFinite(figure.value()) ? "none" : number(figure.value()),
                figure.unit(),
                verdict(figure));
    }

    static String json(Figure figure) {
        var value = !Double.isFinite(figure.value()) ? "null" : String.format(Locale.ROOT, "%.4f", figure.value());
        return "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\"}".formatted(figure.name(), value, figure.unit());
    }

    private static String verdict(Figure figure) {
        var target = figure.target();
        if (target == null) {
            return "";
        }
        var wanted = (target.ceiling() ? "≤ " : "≥ ") + number(target.limit());
        return "(%s%s)".formatted(wanted, target.isMetBy(figure.value()) ? "" : ", MISSED");
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }
}
