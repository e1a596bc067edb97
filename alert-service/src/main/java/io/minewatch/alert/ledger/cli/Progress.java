package io.minewatch.alert.ledger.cli;

import java.io.PrintStream;

/** Says every few seconds how far it is. */
final class Progress {

    private static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private long told = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void tell(String what, long done, long all) {
        if ((done & 255) == 0 && System.nanoTime() - told > EVERY_NANOS) {
            told = System.nanoTime();
            out.printf("%s: %,d of %,d%n", what, done, all);
        }
    }
}
