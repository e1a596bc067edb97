package io.minewatch.alert.rule;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.alert.Verdict.Answer;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Outside every site that may be mined: across a boundary, in the open, on the water. */
class OutsideTest {

    private static final Offset HERE = new Offset(0, 50);

    private final Court court = new Court();

    @Test
    void callsItAcrossTheBoundaryAFewMetersFromASiteInWhichItMightDig() {
        var world = County.worldOf(aPermit().site(County.boundary(-40, 66, 40, 100)));

        var hit = court.hit(aSighting().at(HERE), world);

        assertThat(hit.rule()).isEqualTo(Rule.ACROSS_BOUNDARY);
        assertThat(hit.where()).isEqualTo(new Where.AtSite(County.LICENSED));
        assertThat(hit.verdict().answer()).isEqualTo(Answer.OUTSIDE);
        assertThat(hit.reason().parameters()).containsEntry("meters", "16").containsEntry("permit", "G-7");
    }

    @Test
    void callsItDiggingWithoutLicenceFurtherOff_andBesideASiteWhosePermitRanOut() {
        var far = County.worldOf(aPermit().site(County.boundary(-40, 81, 40, 100)));
        var expired = aPermit().until(County.LONG_AGO.plusSeconds(9)).site(County.boundary(-40, 66, 40, 100));

        assertThat(court.rules(aSighting().at(HERE), far)).containsExactly(Rule.DIGGING_OUTSIDE_LICENCE);
        assertThat(court.rules(aSighting().at(HERE), County.worldOf(expired)))
                .containsExactly(Rule.DIGGING_OUTSIDE_LICENCE);
    }

    @Test
    void cannotTellOnTheBorderOfALicence() {
        var hit = court.hit(aSighting().at(HERE), County.worldOf(aPermit().site(County.boundary(-40, 50, 40, 100))));

        assertThat(hit.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(hit.reason().code()).isEqualTo("verdict.unclear.site-border");
    }

    @Test
    void suspectsADiggerInTheOpenOnceItStays_butNeverALorry() {
        var hit = court.hit(aSighting().of(MachineClass.LOADER).at(HERE), County.worldOf());

        assertThat(hit.rule()).isEqualTo(Rule.DIGGING_OUTSIDE_LICENCE);
        assertThat(hit.where()).isEqualTo(new Where.AtSpot());
        assertThat(hit.mustLast()).isEqualTo(Duration.ofMinutes(1));
        assertThat(court.rules(aSighting().of(MachineClass.TRUCK).at(HERE), County.worldOf()))
                .isEmpty();
    }

    @Test
    void countsAsStayOnlyTheTimeNearTheLastPlace() {
        var sighting = aSighting()
                .lasting(Duration.ofSeconds(100))
                .at(new Offset(0, 110), new Offset(0, 30), new Offset(0, 24));

        var spot = court.hit(sighting, County.worldOf()).spot();

        assertThat(spot).isNotNull();
        assertThat(Duration.between(spot.from(), spot.until()))
                .isBetween(Duration.ofSeconds(55), Duration.ofSeconds(80));
    }

    @Test
    void suspectsAVesselThatLiesStill_soonerOneThatIsSeenToWork() {
        var still = court.hit(vessel(Activity.STANDING), County.worldOf());
        var works = court.hit(vessel(Activity.WORKING), County.worldOf());

        assertThat(still.rule()).isEqualTo(Rule.VESSEL_WORKING);
        assertThat(still.mustLast()).isEqualTo(Duration.ofMinutes(10));
        assertThat(works.mustLast()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void letsAVesselPass_andOneLieInItsOwnSection() {
        var section = County.worldOf(aPermit().vessels(1).site(County.boundary(-40, 30, 40, 100)));

        assertThat(court.rules(vessel(Activity.PASSING), County.worldOf())).isEmpty();
        assertThat(court.rules(vessel(Activity.STANDING), section)).isEmpty();
    }

    @Test
    void cannotTellOfAVesselOnTheBorderOfItsSection() {
        var section = County.worldOf(aPermit().vessels(1).site(County.boundary(-40, 50, 40, 100)));

        assertThat(court.rules(vessel(Activity.STANDING), section)).containsExactly(Rule.CANNOT_TELL);
    }

    private static SightingBuilder vessel(Activity activity) {
        return aSighting().of(MachineClass.VESSEL).at(HERE).doing(activity);
    }
}
