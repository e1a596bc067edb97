package io.minewatch.endtoend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.endtoend.kill.KillRig;
import io.minewatch.endtoend.kill.KillRun;
import org.junit.jupiter.api.Test;

/** The bench at three kills of each part. */
class KillBenchIT {

    private static final int TIMES = 3;

    @Test
    void killsLeaveTheSameFactsAsAnUndisturbedRun() throws Exception {
        try (var rig = KillRig.start();
                var calm = new KillRun(rig, "calm", 25.2);
                var rough = new KillRun(rig, "rough", 25.6)) {
            calm.undisturbed(TIMES * KillRig.PARTS.size());
            rough.killing(TIMES, 7);

            assertThat(rough.facts())
                    .isEqualTo(calm.facts())
                    .anyMatch(fact -> fact.startsWith("alert "))
                    .anyMatch(fact -> fact.startsWith("picture "))
                    .anyMatch(fact -> fact.startsWith("ledger ") && fact.contains("log.dismissal.rejected"));
            assertThat(rough.countBrokenPictures()).isZero();
            assertThat(rough.countTold()).isPositive();
            assertThat(rough.countToldWrongly()).isZero();
            assertThat(rough.countUntold()).isZero();
            assertThat(rough.isChainValid()).isTrue();
            assertThat(rough.poison()).isNotEmpty();
            assertThat(rough.countPutAside()).isEqualTo(rough.poison().size());
        }
    }
}
