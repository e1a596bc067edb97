package io.minewatch.contract.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.ProbeId;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private static final ProbeId PROBE = new ProbeId("990101-probe-007");

    private final SecretSeal seal = new SecretSeal("k1", Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(PROBE, seal.seal(PROBE, "hunter2 密码"))).isEqualTo("hunter2 密码");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(seal.seal(PROBE, "hunter2")).isNotEqualTo(seal.seal(PROBE, "hunter2"));
    }

    @Test
    void doesNotOpenForAnotherProbe() {
        var sealed = seal.seal(PROBE, "hunter2");

        assertThatThrownBy(() -> seal.open(new ProbeId("990101-probe-008"), sealed))
                .hasMessageContaining("does not open")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesAKeyOfTheWrongLengthWithoutRepeatingIt() {
        assertThatThrownBy(() -> new SecretSeal("k1", "c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void showsNothingWhenPrinted() {
        assertThat(seal.seal(PROBE, "hunter2").toString()).isEqualTo("SealedSecret[key=k1]");
    }
}
