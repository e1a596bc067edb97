package io.minewatch.ingest.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures: a table for people, or one JSON object a line. */
final class Table {

    private final PrintStream out;
    private final boolean json;

    Table(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void head(String shown) {
        if (!json) {
            out.printf(
                    Locale.ROOT,
                    "%s%n%-14s %-26s %7s %8s %8s %11s %9s %8s%n",
                    shown,
                    "condition",
                    "watcher",
                    "passes",
                    "noticed",
                    "watched",
                    "open idle",
                    "opens/h",
                    "ms/look");
        }
    }

    void row(String condition, String watcher, Score score) {
        if (json) {
            var name = "%s_%s_"
                    .formatted(condition, watcher.replace(" every ", "_").replace(" s", "s"));
            line(name + "passes", score.passes(), "passes");
            line(name + "recall", score.recall(), "share");
            line(name + "watched", score.watched(), "share");
            line(name + "open_idle", score.quietShare(), "share");
            line(name + "opens", score.opensPerHour(), "1/h");
            line(name + "cpu_per_look", score.millisPerLook(), "ms");
        } else {
            out.printf(
                    Locale.ROOT,
                    "%-14.14s %-26s %7d %8s %8s %11s %9s %8.3f%n",
                    condition,
                    watcher,
                    score.passes(),
                    known("%.0f%%", 100 * score.recall()),
                    known("%.0f%%", 100 * score.watched()),
                    known("%.1f%%", 100 * score.quietShare()),
                    known("%.1f", score.opensPerHour()),
                    score.millisPerLook());
        }
    }

    private static String known(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }

    private void line(String name, double value, String unit) {
        if (Double.isFinite(value)) {
            out.printf(Locale.ROOT, "{\"name\":\"gate_%s\",\"value\":%.4f,\"unit\":\"%s\"}%n", name, value, unit);
        }
    }
}
