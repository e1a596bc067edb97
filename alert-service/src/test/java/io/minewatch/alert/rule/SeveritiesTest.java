package io.minewatch.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private static final Severities SEVERITIES = new Severities(RuleSetting.defaults());

    private static final Duration SHORT = Duration.ofMinutes(29);
    private static final Set<MachineClass> DIGGER = Set.of(MachineClass.EXCAVATOR);
    private static final Set<MachineClass> LORRY = Set.of(MachineClass.TRUCK);
    private static final Duration LONG = Duration.ofMinutes(30);

    @Test
    void takesALorryInABannedSiteLessSeriouslyThanADigger() {
        assertThat(SEVERITIES.of(Rule.MACHINE_IN_BANNED_SITE, MachineClass.TRUCK))
                .isEqualTo(Severity.MEDIUM);
        assertThat(SEVERITIES.of(Rule.MACHINE_IN_BANNED_SITE, MachineClass.EXCAVATOR))
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void weighsOneStepMoreOnceItHasLastedHalfAnHour() {
        assertThat(SEVERITIES.of(Rule.FOREST_LAND, DIGGER, SHORT, 1)).isEqualTo(Severity.MEDIUM);
        assertThat(SEVERITIES.of(Rule.FOREST_LAND, DIGGER, LONG, 1)).isEqualTo(Severity.HIGH);
    }

    @Test
    void weighsOneStepMoreTheThirdTime() {
        assertThat(SEVERITIES.of(Rule.NIGHT_HAULAGE, LORRY, SHORT, 2)).isEqualTo(Severity.LOW);
        assertThat(SEVERITIES.of(Rule.NIGHT_HAULAGE, LORRY, SHORT, 3)).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void takesTheGravestOfSeveralMachines() {
        var both = Set.of(MachineClass.TRUCK, MachineClass.LOADER);

        assertThat(SEVERITIES.of(Rule.MACHINE_IN_BANNED_SITE, both, SHORT, 1)).isEqualTo(Severity.HIGH);
        assertThat(SEVERITIES.of(Rule.MACHINE_IN_BANNED_SITE, LORRY, SHORT, 1)).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void holdsACoveredCameraToBeGraverThanASilentOne() {
        assertThat(SEVERITIES.of(Rule.CAMERA_COVERED, Set.of(), SHORT, 1)).isEqualTo(Severity.HIGH);
        assertThat(SEVERITIES.of(Rule.CAMERA_SILENT, Set.of(), LONG, 9)).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void leavesAQuestionLow_howeverLongItLasts() {
        assertThat(SEVERITIES.of(Rule.CANNOT_TELL, DIGGER, Duration.ofDays(1), 9))
                .isEqualTo(Severity.LOW);
    }
}
