package io.minewatch.detection.tracking;

import static io.minewatch.detection.tracking.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a machine is about, by pictures made up for it. */
class ActivityTest {

    private static final Box PLACE = new Box(0.4, 0.5, 0.1, 0.12);

    @Test
    void aMachineWhoseArmSwingsWorks() {
        assertThat(activity(i -> PLACE, ActivityTest::digging)).isEqualTo(Activity.WORKING);
    }

    @Test
    void aMachineWhoseArmSwingsInTheRainWorks() {
        assertThat(activity(i -> PLACE, i -> digging(i).rainy(i))).isEqualTo(Activity.WORKING);
    }

    @Test
    void aMachineThatKeepsStillStands() {
        assertThat(activity(i -> PLACE, i -> parked().noisy(i, 10))).isEqualTo(Activity.STANDING);
    }

    @Test
    void aMachineThatKeepsStillInTheRainStands() {
        assertThat(activity(i -> PLACE, i -> parked().rainy(i))).isEqualTo(Activity.STANDING);
    }

    @Test
    void aMachineThatKeepsStillUnderACloudStands() {
        assertThat(activity(i -> PLACE, i -> parked().lit(1 - 0.04 * (i % 5)))).isEqualTo(Activity.STANDING);
    }

    @Test
    void aParkedMachineBeforeWhichOneLorryPassesStands() {
        assertThat(activity(i -> PLACE, i -> parked().with(new Box(0.15 * (i - 4), 0.5, 0.12, 0.15), Painting.BLUE)))
                .isEqualTo(Activity.STANDING);
    }

    @Test
    void aMachineThatGoesAlongPasses() {
        assertThat(activity(
                        i -> new Box(0.1 + 0.05 * i, 0.5, 0.1, 0.12),
                        i -> Painting.ground().with(new Box(0.1 + 0.05 * i, 0.5, 0.1, 0.12), Painting.BLUE)))
                .isEqualTo(Activity.PASSING);
    }

    @Test
    void aBoxThatShiversDoesNotPass() {
        assertThat(activity(
                        i -> new Box(0.4 + 0.01 * (i % 3), 0.5, 0.1 + 0.01 * (i % 2), 0.12), i -> parked().noisy(i, 6)))
                .isEqualTo(Activity.STANDING);
    }

    @Test
    void afterTwoFramesNobodyCanTell() {
        var doing = new Doing();
        doing.note(START, StreamRole.SUB, PLACE, parked());
        doing.note(START.plusSeconds(2), StreamRole.SUB, PLACE, parked());

        assertThat(doing.at(START.plusSeconds(2))).isNull();
    }

    @Test
    void anExcavatorThatWaitsForHalfAMinuteIsStillAtWork() {
        var doing = new Doing();
        for (int i = 0; i < 10; i++) {
            doing.note(START.plusSeconds(2L * i), StreamRole.SUB, PLACE, digging(i));
        }
        for (int i = 10; i < 25; i++) {
            doing.note(START.plusSeconds(2L * i), StreamRole.SUB, PLACE, digging(0));
        }
        assertThat(doing.at(START.plusSeconds(50))).isEqualTo(Activity.WORKING);

        for (int i = 25; i < 50; i++) {
            doing.note(START.plusSeconds(2L * i), StreamRole.SUB, PLACE, digging(0));
        }
        assertThat(doing.at(START.plusSeconds(100))).isEqualTo(Activity.STANDING);
    }

    private static @Nullable Activity activity(IntFunction<Box> box, IntFunction<Painting> picture) {
        var doing = new Doing();
        for (int i = 0; i < 12; i++) {
            doing.note(START.plusSeconds(2L * i), StreamRole.SUB, box.apply(i), picture.apply(i));
        }
        return doing.at(START.plusSeconds(22));
    }

    private static Painting parked() {
        return Painting.ground().with(new Box(0.42, 0.52, 0.06, 0.08), Painting.YELLOW);
    }

    private static Painting digging(int i) {
        return parked().with(new Box(0.4 + 0.02 * (i % 4), 0.5, 0.02, 0.1), Painting.WOODS);
    }
}
