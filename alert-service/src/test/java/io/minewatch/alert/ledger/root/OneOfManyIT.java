package io.minewatch.alert.ledger.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many copies of the service look, one root is made when one is due. */
class OneOfManyIT {

    private static final int COPIES = 6;

    @TempDir
    Path home;

    @Test
    void oneOfThoseThatLookAtOnceMakesTheRoot() throws Exception {
        var kept = KeptLedger.create(home, Optional.empty());

        allLook(kept);
        assertThat(kept.lastRoot()).contains("\"number\":1,");
        kept.setClock(kept.now().plusSeconds(299));
        allLook(kept);
        assertThat(kept.lastRoot()).contains("\"number\":1,");
        kept.setClock(kept.now().plusSeconds(1));
        allLook(kept);
        assertThat(kept.lastRoot()).contains("\"number\":2,");
    }

    @Test
    void aClockThatWasTurnedBackDoesNotHoldUpTheNext() throws Exception {
        var kept = KeptLedger.create(home, Optional.empty());
        kept.makeRootIfDue();
        kept.setClock(kept.now().minusSeconds(7200));

        kept.makeRootIfDue();

        assertThat(kept.lastRoot()).contains("\"number\":2,");
    }

    private static void allLook(KeptLedger kept) throws Exception {
        try (var copies = Executors.newFixedThreadPool(COPIES)) {
            Callable<Void> look = () -> {
                kept.makeRootIfDue();
                return null;
            };
            for (var done : copies.invokeAll(Collections.nCopies(COPIES, look))) {
                done.get();
            }
        }
    }
}
