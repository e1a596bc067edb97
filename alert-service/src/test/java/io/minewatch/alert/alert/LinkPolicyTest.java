package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.MatchBuilder.aMatch;
import static io.minewatch.alert.alert.MatchBuilder.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkPolicyTest {

    private static final AlertId RAISED = alert(5);
    private static final AlertId OTHER = alert(2);
    private static final AlertId THIRD = alert(3);

    private final Match mine = lorry().from(100, 130).standing(200, 60, 5).build();

    @Test
    void joinsWhatTwoProbesSeeOfOneMachineAtOneTime() {
        var theirs = lorry().by("valley").onTrack("two").from(95, 120).standing(205, 62, 5);

        assertThat(link(gathered(OTHER, theirs))).containsExactly(AlertLink.joined(RAISED, OTHER));
    }

    @Test
    void namesTheAlertFromWhichATrackCameOn() {
        var theirs = lorry().from(0, 20).standing(0, 60, 5);

        assertThat(link(gathered(OTHER, theirs))).containsExactly(AlertLink.movedOn(OTHER, RAISED));
    }

    @Test
    void namesTheAlertWhoseMachineLeftJustNow_ifNoOtherCanHaveComeHere() {
        var left = lorry().by("valley").onTrack("two").from(40, 80).standing(30, 60, 5);
        var leftToo = lorry().by("lake").onTrack("three").from(40, 80).standing(350, 60, 5);

        assertThat(link(gathered(OTHER, left))).containsExactly(AlertLink.movedOn(OTHER, RAISED));
        assertThat(link(gathered(OTHER, left), gathered(THIRD, leftToo))).isEmpty();
    }

    @Test
    void namesNoAlertWhoseMachineIsStillThere_orIsToFarAway_orOfAnotherClass() {
        var still = lorry().by("valley").onTrack("two").from(40, 110).standing(30, 60, 5);
        var far = lorry().by("valley").onTrack("two").from(40, 95).standing(30, 60, 5);
        var digger =
                lorry().of(MachineClass.EXCAVATOR).onTrack("two").from(40, 80).standing(30, 60, 5);

        assertThat(link(gathered(OTHER, still))).isEmpty();
        assertThat(link(gathered(OTHER, far))).isEmpty();
        assertThat(link(gathered(OTHER, digger))).isEmpty();
    }

    @Test
    void aSettledAlertIsNotJoined_butMayBeWhereTheMachineCameFrom() {
        var same = lorry().by("valley").onTrack("two").from(95, 120).standing(205, 62, 5);
        var before = lorry().from(0, 20).standing(0, 60, 5);

        assertThat(link(new Gathered(OTHER, true, same.build()))).isEmpty();
        assertThat(link(new Gathered(OTHER, true, before.build()))).containsExactly(AlertLink.movedOn(OTHER, RAISED));
    }

    private List<AlertLink> link(Gathered... others) {
        return LinkPolicy.link(RAISED, List.of(mine), List.of(others));
    }

    private static Gathered gathered(AlertId alert, MatchBuilder match) {
        return new Gathered(alert, false, match.build());
    }

    private static MatchBuilder lorry() {
        return aMatch(Rule.BANNED_SITE_HAULAGE)
                .of(MachineClass.TRUCK)
                .at(site("elsewhere"))
                .onTrack("one");
    }

    private static AlertId alert(int number) {
        return new AlertId("990101-00000000-0000-5000-8000-00000000000" + number);
    }
}
