package io.minewatch.detection.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints figures: a table for people, or one JSON object a line. */
final class Report {

    private final PrintStream out;
    private final boolean json;

    Report(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void remark(String leftOut) {
        if (!json) {
            out.printf("left out: %s%n", leftOut);
        }
    }

    /** A row for each variant; the first is what the others are compared with. */
    void rows(String pictures, List<Figures> rows) {
        if (json) {
            rows.forEach(row -> lines(pictures + "_" + row.variant(), row, rows.getFirst()));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%n%-12s %8s %12s %12s %12s %12s %8s%n",
                pictures,
                "passes",
                "cpu/pass",
                "wall/pass",
                "cpu/picture",
                "wall/picture",
                "ratio");
        for (var row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %8.1f %9.1f ms %9.1f ms %9.1f ms %9.1f ms %8.2f%n",
                    row.variant(),
                    row.passesPerPicture(),
                    row.cpuPerPass(),
                    row.wallPerPass(),
                    row.cpuPerPicture(),
                    row.wallPerPicture(),
                    ratio(row, rows.getFirst()));
        }
    }

    void sharing(String pictures, List<Sharing> sharings) {
        for (var sharing : sharings) {
            if (json) {
                line(
                        "%s_threads_%d_pictures_per_second".formatted(pictures, sharing.threads()),
                        sharing.picturesPerSecond(),
                        "1/s");
            } else {
                out.printf(
                        Locale.ROOT,
                        "%d thread(s) on one session: %.1f pictures/s%n",
                        sharing.threads(),
                        sharing.picturesPerSecond());
            }
        }
    }

    private void lines(String name, Figures row, Figures first) {
        line(name + "_passes_per_picture", row.passesPerPicture(), "passes");
        line(name + "_cpu_ms_per_pass", row.cpuPerPass(), "ms");
        line(name + "_wall_ms_per_pass", row.wallPerPass(), "ms");
        line(name + "_cpu_ms_per_picture", row.cpuPerPicture(), "ms");
        line(name + "_wall_ms_per_picture", row.wallPerPicture(), "ms");
        line(name + "_cpu_per_pass_ratio", ratio(row, first), "ratio");
    }

    private static double ratio(Figures row, Figures first) {
        return row.cpuPerPass() / first.cpuPerPass();
    }

    private void line(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}%n", name, value, unit);
    }
}
