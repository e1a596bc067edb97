package io.minewatch.ingest.gate;

import static io.minewatch.contract.frame.FrameFacts.Gate.HEARTBEAT;
import static io.minewatch.contract.frame.FrameFacts.Gate.LEARNING;
import static io.minewatch.contract.frame.FrameFacts.Gate.MOTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.frame.FrameFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(GateConfigs.usual());
    private final Scene scene = new Scene(2);

    @Test
    void passesWhileItLearnsAndThenOnlyNowAndThen() {
        assertThat(reasons(8, false)).isEqualTo(Collections.nCopies(8, LEARNING));

        // Two minutes at two seconds a look, a heartbeat every thirty.
        assertThat(reasons(60, false)).isEqualTo(Collections.nCopies(4, HEARTBEAT));
    }

    @Test
    void passesWhileSomethingMovesAndAFewSecondsLonger() {
        reasons(60, false);

        assertThat(reasons(10, true)).isEqualTo(Collections.nCopies(10, MOTION));
        assertThat(reasons(10, false)).isEqualTo(Collections.nCopies(5, MOTION));
    }

    private List<FrameFacts.Gate> reasons(int looks, boolean moving) {
        var reasons = new ArrayList<FrameFacts.Gate>();
        for (int i = 0; i < looks; i++) {
            var luma = moving ? scene.with(20 + 8 * i, 40, 16, 9, 230) : scene.empty();
            if (gate.judge(luma, scene.now()) instanceof Verdict.Pass pass) {
                reasons.add(pass.reason());
            }
        }
        return reasons;
    }
}
