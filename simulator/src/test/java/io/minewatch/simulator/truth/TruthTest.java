package io.minewatch.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.simulator.county.CountyBuilder;
import io.minewatch.simulator.scene.Scenes;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthTest {

    private final Truth truth =
            Truth.of(new CountyBuilder("990101", new Scenes("/test-scenes/")).build(5), Instant.EPOCH);

    @Test
    void expectsAnAlertForEveryMachineInABannedSite() {
        var alert = expectedOf("990101-probe-001").getFirst();

        assertThat(alert.rule()).isEqualTo(Rule.MACHINE_IN_BANNED_SITE);
        assertThat(alert.site()).hasToString("990101-site-north-pit");
        assertThat(alert.machines()).containsExactly(MachineClass.EXCAVATOR, MachineClass.TRUCK);
    }

    @Test
    void expectsNothingWhereDiggingIsLicensed() {
        assertThat(expectedOf("990101-probe-002")).isEmpty();
    }

    @Test
    void expectsNothingOfPeopleAndCars() {
        assertThat(expectedOf("990101-probe-003")).isEmpty();
    }

    @Test
    void expectsAnAlertForTheDiggerThatStaysInOpenCountryButNotForTheOneThatPasses() {
        var alert = expectedOf("990101-probe-004").getFirst();

        assertThat(alert.rule()).isEqualTo(Rule.DIGGING_OUTSIDE_LICENCE);
        assertThat(alert.site()).isNull();
        assertThat(alert.names()).containsExactly("excavator-1");
    }

    @Test
    void expectsAQuestionAtTheBorder() {
        var alert = expectedOf("990101-probe-005").getFirst();

        assertThat(alert.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(alert.site()).hasToString("990101-site-edge-pit");
    }

    @Test
    void putsWhatIsSeenOnTheGround() {
        var first = truth.only(new ProbeId("990101-probe-001")).probes().getFirst();

        var excavator = first.moments().getFirst().shown().getFirst();

        // Sixty metres north of 110.7821, 26.1643.
        assertThat(excavator.position().lon()).isEqualTo(110.7821);
        assertThat((excavator.position().lat() - 26.1643) * 110_790).isBetween(59.9, 60.1);
    }

    private List<ExpectedAlert> expectedOf(String probe) {
        return truth.only(new ProbeId(probe)).expected();
    }
}
