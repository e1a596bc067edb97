package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.MatchBuilder.aMatch;
import static io.minewatch.alert.alert.MatchBuilder.ellipse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.alert.Rule;
import org.junit.jupiter.api.Test;

class SameMachineTest {

    private final Match seen = hill().build();

    @Test
    void twoProbesSeeOneMachineWhereTheirEllipsesMeet() {
        assertThat(isOne(valley().standing(8, 60, 3))).isTrue();
        assertThat(isOne(valley().standing(20, 60, 3))).isFalse();
        assertThat(isOne(valley().standing(20, 60, 10))).isTrue();
    }

    @Test
    void butNotOfTwoClasses_norAtTwoTimes() {
        assertThat(isOne(valley().of(MachineClass.TRUCK))).isFalse();
        assertThat(isOne(valley().from(30, 40))).isFalse();
        assertThat(isOne(valley().from(16, 20))).isTrue();
    }

    @Test
    void twoTracksOfOneCameraAtOnceAreTwoMachines_howeverNear() {
        assertThat(isOne(hill().onTrack("other"))).isFalse();
        assertThat(isOne(hill().onTrack("other").from(10, 15))).isTrue();
        assertThat(isOne(hill())).isTrue();
    }

    @Test
    void positionsThatSayNothingAgreeWithNothing() {
        assertThat(isOne(valley().standing(0, 150, 200))).isFalse();
        assertThat(isOne(valley().unplaced())).isFalse();
    }

    @Test
    void theDistanceCountsTheDirectionInWhichAPositionIsUnsure() {
        var unsureAlongNorth = new Ellipse(ellipse(0, 0, 1).centre(), 20, 2, 0);
        var surer = ellipse(0, 30, 1);
        var across = ellipse(30, 0, 1);

        assertThat(SameMachine.distanceSquared(unsureAlongNorth, surer)).isCloseTo(900 / 401.0, within(0.01));
        assertThat(SameMachine.distanceSquared(unsureAlongNorth, across)).isCloseTo(900 / 5.0, within(0.5));
    }

    private boolean isOne(MatchBuilder other) {
        return SameMachine.isShownBy(seen, other.build(), SameMachine.TOGETHER);
    }

    private static MatchBuilder hill() {
        return aMatch(Rule.MACHINE_IN_BANNED_SITE).by("hill").onTrack("one");
    }

    private static MatchBuilder valley() {
        return aMatch(Rule.MACHINE_IN_BANNED_SITE).by("valley").onTrack("two");
    }
}
