package io.minewatch.alert.rule;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.PermitBuilder;
import io.minewatch.alert.testing.SightingBuilder;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.site.SiteState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work in a site that may be mined, by the permit as of the time of capture. */
class LicenceTest {

    /** 16:00 by the county's clock. */
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Instant EARLIER = NOW.minusSeconds(3600);

    private final Court court = new Court();

    @Test
    void leavesADiggerWithAPermitAlone() {
        var judged = court.judge(digging(), County.worldOf(aPermit().site()));

        assertThat(judged.hits()).isEmpty();
        assertThat(judged.as()).isEqualTo("LICENSED");
        assertThat(judged.site()).isEqualTo(County.LICENSED);
    }

    @Test
    void suspectsADiggerWhosePermitRanOut() {
        var hit = under(aPermit().until(EARLIER));

        assertThat(hit.rule()).isEqualTo(Rule.LICENCE_EXPIRED);
        assertThat(hit.reason().parameters())
                .containsEntry("site", County.LICENSED.value())
                .containsEntry("permit", "G-7")
                .containsEntry("until", EARLIER.toString());
    }

    @Test
    void holdsAnAcceptedRenewalToBeLegal() {
        var renewed = aPermit().until(EARLIER).renewalAcceptedSince(EARLIER);

        assertThat(court.rules(digging(), County.worldOf(renewed.site()))).isEmpty();
    }

    @Test
    void judgesByThePermitThatWasInForceThen() {
        assertThat(court.rules(digging(), County.worldOf(aPermit().until(LATER).site())))
                .isEmpty();
    }

    @Test
    void suspectsADiggerWhosePermitIsSuspended_andNotTheHourAfter() {
        assertThat(under(aPermit().suspended(EARLIER, LATER)).rule()).isEqualTo(Rule.LICENCE_SUSPENDED);
        assertThat(court.rules(
                        digging(),
                        County.worldOf(aPermit().suspended(EARLIER, NOW).site())))
                .isEmpty();
    }

    @Test
    void suspectsADiggerOutsideItsHours_byTheCountysClock() {
        assertThat(under(aPermit().hours("07:00", "16:00")).rule()).isEqualTo(Rule.OUTSIDE_HOURS);
        assertThat(court.rules(
                        digging(),
                        County.worldOf(aPermit().hours("07:00", "16:01").site())))
                .isEmpty();
    }

    @Test
    void suspectsADiggerInAClosedSeason_andInAShortNoticeBan() {
        assertThat(under(aPermit().closedSeason("--02-15", "--03-01")).rule()).isEqualTo(Rule.OUTSIDE_SEASON);
        assertThat(under(aPermit().bannedForNow(EARLIER, LATER)).reason().code())
                .isEqualTo("verdict.banned-for-now");
        assertThat(court.rules(
                        digging(),
                        County.worldOf(
                                aPermit().closedSeason("--03-02", "--06-30").site())))
                .isEmpty();
    }

    @Test
    void namesTheGravestOfWhatSpeaksAgainstAPermit() {
        var hit = under(aPermit().until(EARLIER).hours("07:00", "12:00"));

        assertThat(hit.rule()).isEqualTo(Rule.LICENCE_EXPIRED);
    }

    @Test
    void letsMachinesParkWhereWorkRests() {
        var judged = court.judge(
                digging().doing(Activity.STANDING),
                County.worldOf(aPermit().hours("07:00", "12:00").site()));

        assertThat(judged.hits()).isEmpty();
        assertThat(judged.as()).isEqualTo("PARKED");
    }

    @Test
    void asksWhenNobodyCanTellWhetherItWorksOrParks() {
        var unknown = aSighting().at(County.IN_LICENSED).from(NOW);

        var hit = court.hit(
                unknown, County.worldOf(aPermit().hours("07:00", "12:00").site()));

        assertThat(hit.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(hit.reason().code()).isEqualTo("verdict.unclear.at-work");
    }

    @Test
    void suspectsADiggerInASiteThatNeverHadAPermit_evenOneThatParks() {
        var bare = County.site(County.LICENSED, SiteState.Kind.LICENSED, County.boundary(16, 40, 45, 80), List.of());

        var hit = court.hit(digging().doing(Activity.STANDING), County.worldOf(bare));

        assertThat(hit.rule()).isEqualTo(Rule.DIGGING_OUTSIDE_LICENCE);
        assertThat(hit.where()).isEqualTo(new Where.AtSite(County.LICENSED));
        assertThat(hit.reason().code()).isEqualTo("verdict.no-permit");
    }

    @Test
    void leavesALorryAloneThatCrossesASiteByNight() {
        var lorry = digging().of(MachineClass.TRUCK);

        assertThat(court.rules(
                        lorry, County.worldOf(aPermit().hours("07:00", "12:00").site())))
                .isEmpty();
    }

    private Hit under(PermitBuilder permit) {
        return court.hit(digging(), County.worldOf(permit.site()));
    }

    private static SightingBuilder digging() {
        return aSighting().at(County.IN_LICENSED).from(NOW).doing(Activity.WORKING);
    }
}
