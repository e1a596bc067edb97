package io.minewatch.detection.measure;

import static io.minewatch.contract.MachineClass.EXCAVATOR;
import static io.minewatch.contract.MachineClass.TRUCK;
import static io.minewatch.contract.MachineClass.VESSEL;
import static io.minewatch.detection.measure.Exhibits.FAR_OFF;
import static io.minewatch.detection.measure.Exhibits.HERE;
import static io.minewatch.detection.measure.Exhibits.THERE;
import static io.minewatch.detection.measure.Exhibits.aPicture;
import static io.minewatch.detection.measure.Exhibits.moved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void praisesAFindAndBlamesAFalseAlarm() {
        var judged = judge(
                aPicture().with(EXCAVATOR, HERE).found(EXCAVATOR, 0.9, HERE).found(EXCAVATOR, 0.8, THERE));

        assertThat(judged.calls()).containsExactly(new Call(0.9, true), new Call(0.8, false));
        assertThat(judged.targets()).containsExactly(new Target(100, 50, 0.9));
    }

    @Test
    void blamesTheSecondBoxOnOneMachine() {
        var judged = judge(
                aPicture().with(EXCAVATOR, HERE).found(EXCAVATOR, 0.6, HERE).found(EXCAVATOR, 0.7, moved(HERE, 0.1)));

        assertThat(judged.calls()).containsExactly(new Call(0.7, true), new Call(0.6, false));
    }

    @Test
    void blamesTheSecondBoxAlsoWhereLabelsAreIncomplete() {
        var judged = judge(aPicture()
                .labelledOnlyFor(VESSEL)
                .with(EXCAVATOR, HERE)
                .found(EXCAVATOR, 0.7, HERE)
                .found(EXCAVATOR, 0.6, moved(HERE, 0.1)));

        assertThat(judged.calls()).containsExactly(new Call(0.7, true), new Call(0.6, false));
    }

    @Test
    void saysNothingOfWhatTheLabelsLeaveOpen() {
        var judged = judge(aPicture()
                .labelledOnlyFor(VESSEL)
                .with(EXCAVATOR, HERE)
                .found(EXCAVATOR, 0.9, HERE)
                .found(EXCAVATOR, 0.8, THERE));

        assertThat(judged.calls()).containsExactly(new Call(0.9, true));
    }

    @Test
    void saysNothingOfAnUnclearPlaceButPraisesAFindThere() {
        var open = judge(aPicture().unclearAt(THERE).found(EXCAVATOR, 0.8, moved(THERE, 0.4)));
        var beside = judge(aPicture().unclearAt(THERE).found(EXCAVATOR, 0.8, moved(THERE, 0.6)));
        var found = judge(aPicture().unclearAt(HERE).with(EXCAVATOR, HERE).found(EXCAVATOR, 0.8, HERE));

        assertThat(open.calls()).isEmpty();
        assertThat(beside.calls()).containsExactly(new Call(0.8, false));
        assertThat(found.calls()).containsExactly(new Call(0.8, true));
    }

    @Test
    void letsABoxThatFitsBadlyPassOnlyWhenNotStrict() {
        // Shifted by a quarter: 0.75 shared of 1.25 covered.
        var picture = aPicture()
                .with(EXCAVATOR, HERE)
                .found(EXCAVATOR, 0.9, moved(HERE, 0.25))
                .exhibit();

        assertThat(new Judge(EXCAVATOR, 0.59, SizeRange.ALL)
                        .judge(List.of(picture))
                        .calls())
                .containsExactly(new Call(0.9, true));
        assertThat(new Judge(EXCAVATOR, 0.61, SizeRange.ALL)
                        .judge(List.of(picture))
                        .calls())
                .containsExactly(new Call(0.9, false));
    }

    @Test
    void leavesOtherSizesOut() {
        var picture = aPicture()
                .with(EXCAVATOR, HERE, FAR_OFF)
                .found(EXCAVATOR, 0.9, HERE)
                .found(EXCAVATOR, 0.8, FAR_OFF)
                .found(EXCAVATOR, 0.7, THERE)
                .exhibit();

        var small = new Judge(EXCAVATOR, Judge.FOUND, SizeRange.PARTS.getFirst()).judge(List.of(picture));

        assertThat(small.calls()).containsExactly(new Call(0.8, true));
        assertThat(small.targets()).containsExactly(new Target(20, 10, 0.8));
    }

    @Test
    void takesTheClassAtItsWord() {
        var judged =
                judge(aPicture().with(TRUCK, HERE).found(EXCAVATOR, 0.9, HERE).found(TRUCK, 0.8, HERE));

        assertThat(judged.calls()).containsExactly(new Call(0.9, false));
        assertThat(judged.targets()).isEmpty();
    }

    @Test
    void countsTwoMachinesThatWereLabelledWithTheSameBoxTwice() {
        var judged = judge(aPicture().with(EXCAVATOR, HERE, HERE).found(EXCAVATOR, 0.9, HERE));

        assertThat(judged.targets()).extracting(Target::score).containsExactlyInAnyOrder(0.9, 0.0);
    }

    private static Judged judge(Exhibits picture) {
        return Judge.of(EXCAVATOR).judge(List.of(picture.exhibit()));
    }
}
