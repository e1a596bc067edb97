package io.minewatch.alert.matching;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.alert.matching.Judgement.Harmless;
import io.minewatch.alert.matching.Judgement.InBannedSite;
import io.minewatch.alert.matching.Judgement.OutsideLicence;
import io.minewatch.alert.matching.Judgement.Unclear;
import io.minewatch.alert.matching.Judgement.Why;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

    private final Matching matching = Knobs.matching();

    @ParameterizedTest
    @EnumSource(
            value = MachineClass.class,
            names = {"EXCAVATOR", "LOADER", "TRUCK", "VESSEL"})
    void accusesAnyMachineInABannedSite(MachineClass machine) {
        var judgement = (InBannedSite) judge(aSighting().of(machine).at(County.IN_BANNED));

        assertThat(judgement.site().id()).isEqualTo(County.BANNED);
        assertThat(judgement.verdict().answer()).isEqualTo(Answer.INSIDE);
        assertThat(judgement.verdict().probability()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource(
            value = MachineClass.class,
            names = {"CAR", "BUS", "PERSON"})
    void passesOverWhatIsNoMachine(MachineClass machine) {
        assertThat(judge(aSighting().of(machine).at(County.IN_BANNED))).isEqualTo(new Harmless(Why.NOT_A_MACHINE));
    }

    @Test
    void cannotTellOnABorder() {
        var judgement = (Unclear) judge(aSighting().at(County.ON_BANNED_EDGE));

        assertThat(judgement.verdict().answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(judgement.verdict().probability()).isBetween(0.3, 0.7);
        assertThat(judgement.reason().code()).isEqualTo("verdict.cannot-tell.on-border");
    }

    @Test
    void noticesALorryThatDroveInAndOutAgain() {
        var passing = aSighting()
                .of(MachineClass.TRUCK)
                .lasting(Duration.ofSeconds(90))
                .at(new Offset(0, 25), County.IN_BANNED, new Offset(0, 110));

        assertThat(judge(passing)).isInstanceOf(InBannedSite.class);
    }

    @Test
    void leavesADiggerInALicensedSiteAlone() {
        assertThat(judge(aSighting().at(County.IN_LICENSED))).isEqualTo(new Harmless(Why.LICENSED));
    }

    @Test
    void suspectsADiggerWhereThePermitHasRunOut() {
        var judgement = (OutsideLicence) judge(aSighting().at(County.IN_EXPIRED));

        assertThat(judgement.site()).isNotNull();
        assertThat(judgement.site().id()).isEqualTo(County.EXPIRED);
    }

    @Test
    void judgesByThePermitThatWasInForceThen() {
        var then = aSighting().at(County.IN_EXPIRED).from(County.LONG_AGO.plusSeconds(500));

        assertThat(judge(then)).isEqualTo(new Harmless(Why.LICENSED));
    }

    @Test
    void suspectsADiggerOutsideTheHoursOfItsPermit() {
        var morning = aSighting().at(County.IN_LICENSED).from(County.LONG_AGO.plusSeconds(500));
        var byDay = County.worldOf(County.licensed("07:00", "19:00"));
        var byNight = County.worldOf(County.licensed("19:00", "07:00"));

        assertThat(matching.judge(morning.build(), byDay)).isEqualTo(new Harmless(Why.LICENSED));
        assertThat(matching.judge(morning.build(), byNight)).isInstanceOf(OutsideLicence.class);
    }

    @Test
    void suspectsADiggerInTheOpen_butNeverALorryOrAVessel() {
        assertThat(judge(aSighting().of(MachineClass.LOADER).at(County.IN_THE_OPEN)))
                .isInstanceOf(OutsideLicence.class);
        assertThat(judge(aSighting().of(MachineClass.TRUCK).at(County.IN_THE_OPEN)))
                .isEqualTo(new Harmless(Why.PASSING));
        assertThat(judge(aSighting().of(MachineClass.VESSEL).at(County.IN_THE_OPEN)))
                .isEqualTo(new Harmless(Why.PASSING));
    }

    @Test
    void countsAsStayOnlyTheTimeNearTheLastPlace() {
        var sighting = aSighting()
                .lasting(Duration.ofSeconds(100))
                .at(new Offset(0, 110), new Offset(0, 30), new Offset(0, 24))
                .build();

        var judgement = (OutsideLicence) matching.judge(sighting, County.world());

        assertThat(judgement.spot().until()).isEqualTo(sighting.lastSeenAt());
        assertThat(judgement.spot().from())
                .isBetween(
                        sighting.firstSeenAt().plusSeconds(20),
                        sighting.firstSeenAt().plusSeconds(45));
    }

    @Test
    void asksWhenAMachineCannotBePlacedNearABannedSite() {
        var judgement = (Unclear) judge(aSighting().of(MachineClass.TRUCK).inUnknownPose());

        assertThat(judgement.site()).isNull();
        assertThat(judgement.spot()).isNull();
        assertThat(judgement.reason().code()).isEqualTo("verdict.cannot-tell.pose-unknown");
    }

    @Test
    void refusesASightingOfAProbeNobodyKnows() {
        assertThatThrownBy(() -> judge(aSighting().by(new ProbeId("990101-probe-999"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("990101-probe-999");
    }

    private Judgement judge(SightingBuilder sighting) {
        return matching.judge(sighting.build(), County.world());
    }
}
