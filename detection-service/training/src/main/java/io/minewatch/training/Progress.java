package io.minewatch.training;

import java.time.Duration;

/** One line that shows how far we are and how long it will take. On a terminal it stays in place. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(20);

    private final String what;
    private final int all;
    private final long start = System.nanoTime();
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long said;
    private int from = -1;

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void at(int done, String remark) {
        from = from < 0 ? done - 1 : from;
        long now = System.nanoTime();
        var pause = terminal ? Duration.ofMillis(200) : BETWEEN_LINES;
        if (done < all && said != 0 && now - said < pause.toNanos()) {
            return;
        }
        said = now;
        double seconds = (now - start) / 1e9;
        long left = Math.round(seconds / Math.max(1, done - from) * (all - done));
        int filled = (int) ((long) WIDTH * done / all);
        var line = "%s [%s%s] %d/%d, %d:%02d left %s"
                .formatted(
                        what, "=".repeat(filled), " ".repeat(WIDTH - filled), done, all, left / 60, left % 60, remark);
        if (terminal && done < all) {
            System.out.print("\r" + line + "  ");
        } else {
            System.out.println((terminal ? "\r" : "") + line);
        }
    }
}
