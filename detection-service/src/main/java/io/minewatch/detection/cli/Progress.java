package io.minewatch.detection.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Tells on standard error how far a long run is: a bar on a terminal, elsewhere a line now and then. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final Duration BAR_EVERY = Duration.ofMillis(200);
    private static final Duration LINE_EVERY = Duration.ofSeconds(30);

    private final PrintWriter err;
    private final int all;
    private final boolean bar;
    private final long start = System.nanoTime();
    private long told = start;
    private int done;

    /** @param all how many steps there will be, as far as anybody knows */
    Progress(PrintWriter err, int all) {
        this(err, all, isTerminal());
    }

    Progress(PrintWriter err, int all, boolean bar) {
        this.err = err;
        this.all = all;
        this.bar = bar;
    }

    /** One more is done. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (now - told > (bar ? BAR_EVERY : LINE_EVERY).toNanos()) {
            told = now;
            tell(now - start);
        }
    }

    /** Something else is to be said: the bar makes room. */
    void say(String line) {
        clear();
        err.println(line);
    }

    private void tell(long nanos) {
        int known = Math.max(all, done);
        var left = Duration.ofNanos((long) ((double) nanos / done * (known - done)));
        var time = String.format(Locale.ROOT, "%d:%02d left", left.toMinutes(), left.toSecondsPart());
        if (bar) {
            int full = WIDTH * done / known;
            err.print(
                    "\r[%s%s] %d of %d, %s  ".formatted("#".repeat(full), ".".repeat(WIDTH - full), done, known, time));
        } else {
            err.println("%d of %d, %s".formatted(done, known, time));
        }
        err.flush();
    }

    private void clear() {
        if (bar) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }

    /** Java knows of a console only as a whole; standard error may be one while the output goes to a file. */
    private static boolean isTerminal() {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
