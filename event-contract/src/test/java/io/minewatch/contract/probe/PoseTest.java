package io.minewatch.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PoseTest {

    private static final Pose TRUE_LENS = new Pose(12, 30, 12, 0, 60, 1.78, 1, 1, 1);

    @Test
    void aTrueLensIsWrittenAsBeforeLensesWereKnown() {
        var json = new String(ContractJson.write(TRUE_LENS), StandardCharsets.UTF_8);

        assertThat(json).doesNotContain("radialDistortion");
        assertThat(ContractJson.read(json.getBytes(StandardCharsets.UTF_8), Calibration.Method.class))
                .isEqualTo(TRUE_LENS);
    }

    @Test
    void aBentLensIsWrittenAndRead_andTurnsWithItsCamera() {
        var bent = new Pose(12, 30, 12, 0, 60, 1.78, 1, 1, 1, -0.2);

        assertThat(ContractJson.read(ContractJson.write(bent), Calibration.Method.class))
                .isEqualTo(bent);
        assertThat(bent.off(1, 0, 0).radialDistortion()).isEqualTo(-0.2);
        assertThatThrownBy(() -> new Pose(12, 30, 12, 0, 60, 1.78, 1, 1, 1, 2.0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
