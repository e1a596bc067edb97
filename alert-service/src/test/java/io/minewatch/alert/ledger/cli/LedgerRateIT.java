package io.minewatch.alert.ledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.ledger.root.KeptLedger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All transactions append one after another: twenty alerts a second with five entries each must be no trouble. */
class LedgerRateIT {

    private static final int THREADS = 4;
    private static final int ENTRIES_EACH = 5;

    private static final int TRANSACTIONS = 100;

    @TempDir
    Path home;

    @Test
    void fourThreadsAppendAHundredEntriesASecondAndMore_andTheChainHolds() throws Exception {
        var kept = KeptLedger.create(home, Optional.empty());
        kept.appendMany(50, 1);
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(t -> () -> {
                        kept.appendMany(TRANSACTIONS, ENTRIES_EACH);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        double perSecond = THREADS * TRANSACTIONS * ENTRIES_EACH / ((System.nanoTime() - began) / 1e9);
        var verified = Verified.of(kept);

        System.out.printf("ledger: %.0f appends a second%n%s", perSecond, verified.output());
        assertThat(perSecond).isGreaterThan(100);
        assertThat(verified.output()).contains("entries     " + (50 + THREADS * TRANSACTIONS * ENTRIES_EACH), "valid");
    }
}
