package io.minewatch.alert.rule;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.testing.County;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Banned and closed sites, and what leaves them. */
class BannedSiteTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Offset BESIDE_IT = new Offset(30, 50);

    private final Court court = new Court();

    @ParameterizedTest
    @EnumSource(
            value = MachineClass.class,
            names = {"EXCAVATOR", "LOADER", "TRUCK", "VESSEL"})
    void accusesAnyMachineAtOnce(MachineClass machine) {
        var hit = court.hit(aSighting().of(machine).at(County.IN_BANNED), County.world());

        assertThat(hit.rule()).isEqualTo(Rule.MACHINE_IN_BANNED_SITE);
        assertThat(hit.where()).isEqualTo(new Where.AtSite(County.BANNED));
        assertThat(hit.verdict().answer()).isEqualTo(Answer.INSIDE);
        assertThat(hit.mustLast()).isZero();
        assertThat(hit.severity()).isEqualTo(machine == MachineClass.TRUCK ? Severity.MEDIUM : Severity.HIGH);
    }

    @Test
    void saysWhichSite_howFarInsideIt_andHowSure() {
        var reason = court.hit(aSighting().at(County.IN_BANNED), County.world()).reason();

        assertThat(reason.code()).isEqualTo("verdict.banned-site");
        assertThat(reason.parameters())
                .containsEntry("site", County.BANNED.value())
                .containsEntry("meters", "15")
                .containsEntry("machine", "EXCAVATOR")
                .containsKey("percent");
    }

    @ParameterizedTest
    @EnumSource(
            value = MachineClass.class,
            names = {"CAR", "BUS", "PERSON"})
    void passesOverWhatIsNoMachine(MachineClass machine) {
        var judged = court.judge(aSighting().of(machine).at(County.IN_BANNED), County.world());

        assertThat(judged.hits()).isEmpty();
        assertThat(judged.as()).isEqualTo("NOT_A_MACHINE");
    }

    @Test
    void leavesALorryBesideItAlone() {
        var judged = court.judge(aSighting().of(MachineClass.TRUCK).at(BESIDE_IT), County.worldOf(County.banned()));

        assertThat(judged.hits()).isEmpty();
        assertThat(judged.as()).isEqualTo("PASSING");
    }

    @Test
    void cannotTellOnItsBorder() {
        var hit = court.hit(aSighting().at(County.ON_BANNED_EDGE), County.world());

        assertThat(hit.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(hit.verdict().probability()).isBetween(0.3, 0.7);
        assertThat(hit.reason().code()).isEqualTo("verdict.unclear.site-border");
        assertThat(hit.reason().parameters()).containsEntry("meters", "0");
    }

    @Test
    void callsItRevivalOnceTheClosureWasAccepted() {
        var closed = County.worldOf(County.closed(NOW.minusSeconds(60)));
        var open = County.worldOf(County.closed(NOW.plusSeconds(60)));

        assertThat(court.hit(aSighting().from(NOW), closed).rule()).isEqualTo(Rule.REVIVAL);
        assertThat(court.hit(aSighting().from(NOW), open).rule()).isEqualTo(Rule.MACHINE_IN_BANNED_SITE);
    }

    @Test
    void suspectsALorryThatDrivesOutOfIt_besideHavingBeenIn() {
        var leaving = aSighting()
                .of(MachineClass.TRUCK)
                .lasting(Duration.ofSeconds(90))
                .at(County.IN_BANNED, County.IN_BANNED, BESIDE_IT);

        assertThat(court.rules(leaving, County.world()))
                .containsExactly(Rule.MACHINE_IN_BANNED_SITE, Rule.BANNED_SITE_HAULAGE);
    }

    @Test
    void saysNothingOfHaulageWhileTheLorryIsIn_orOnlyOnTheBorder() {
        var in = aSighting()
                .of(MachineClass.TRUCK)
                .lasting(Duration.ofSeconds(90))
                .at(BESIDE_IT, County.IN_BANNED);
        var onBorder = aSighting()
                .of(MachineClass.TRUCK)
                .lasting(Duration.ofSeconds(90))
                .at(County.IN_BANNED, County.IN_BANNED, County.ON_BANNED_EDGE);

        assertThat(court.rules(in, County.world())).containsExactly(Rule.MACHINE_IN_BANNED_SITE);
        assertThat(court.rules(onBorder, County.world())).containsExactly(Rule.MACHINE_IN_BANNED_SITE);
    }

    @Test
    void asksWhenAMachineCannotBePlacedNearIt() {
        var hit = court.hit(aSighting().of(MachineClass.TRUCK).inUnknownPose(), County.world());

        assertThat(hit.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(hit.where()).isEqualTo(new Where.BeforeProbe());
        assertThat(hit.spot()).isNull();
        assertThat(hit.reason().code()).isEqualTo("verdict.cannot-tell.pose-unknown");
    }

    @Test
    void refusesASightingOfAProbeNobodyKnows() {
        assertThatThrownBy(() -> court.judge(aSighting().by(new ProbeId("990101-probe-999")), County.world()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("990101-probe-999");
    }
}
