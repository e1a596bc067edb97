package io.minewatch.detection.inference;

import static io.minewatch.contract.MachineClass.CAR;
import static io.minewatch.contract.MachineClass.EXCAVATOR;
import static io.minewatch.contract.MachineClass.LOADER;
import static io.minewatch.contract.MachineClass.PERSON;
import static io.minewatch.contract.MachineClass.TRUCK;
import static io.minewatch.contract.MachineClass.VESSEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final Crop LEFT = new Crop(0, 0, 640, 384);
    private static final Crop RIGHT = new Crop(540, 0, 640, 384);

    private final Merge merge = new Merge(0.5);

    @Test
    void addsWhatOnlyACloserLookSees() {
        var near = whole(TRUCK, 0.9, 1000, 600, 300, 200);
        var far = in(LEFT, EXCAVATOR, 0.8, 100, 100, 40, 30);

        assertThat(merge.merge(List.of(near, far))).containsExactly(near.detection(), far.detection());
    }

    @Test
    void keepsTheSurerOfTwoLooksAtOneMachine() {
        var vague = whole(EXCAVATOR, 0.3, 98, 104, 44, 30);
        var clear = in(LEFT, EXCAVATOR, 0.8, 100, 100, 40, 30);

        assertThat(merge.merge(List.of(vague, clear))).containsExactly(clear.detection());
    }

    @Test
    void keepsOneOfAMachineThatTwoCropsShow() {
        var left = in(LEFT, TRUCK, 0.7, 570, 100, 40, 30);
        var right = in(RIGHT, TRUCK, 0.6, 572, 101, 40, 29);

        assertThat(merge.merge(List.of(right, left))).containsExactly(left.detection());
    }

    @Test
    void keepsOneClassOfAMachineThatTwoPassesNameDifferently() {
        var truck = whole(TRUCK, 0.4, 100, 100, 40, 30);
        var excavator = in(LEFT, EXCAVATOR, 0.6, 104, 100, 38, 30);

        assertThat(merge.merge(List.of(truck, excavator))).containsExactly(excavator.detection());
    }

    @Test
    void forgetsWhatACropCuts() {
        assertThat(merge.merge(List.of(in(LEFT, TRUCK, 0.9, 600, 100, 40, 30)))).isEmpty();
    }

    @Test
    void keepsWhatThePictureItselfCuts() {
        var leaving = in(LEFT, TRUCK, 0.9, 0, 100, 40, 30);

        assertThat(merge.merge(List.of(leaving))).containsExactly(leaving.detection());
    }

    @Test
    void leavesNearMachinesToThePassOverTheWhole() {
        assertThat(merge.merge(List.of(in(LEFT, VESSEL, 0.9, 100, 100, 400, 100))))
                .isEmpty();
    }

    @Test
    void takesNoPartOfAMachineForAnother() {
        var excavator = whole(EXCAVATOR, 0.6, 100, 50, 400, 300);
        var bucket = in(LEFT, LOADER, 0.8, 120, 200, 80, 60);
        var cab = in(LEFT, CAR, 0.5, 300, 150, 100, 80);

        assertThat(merge.merge(List.of(excavator, bucket, cab))).containsExactly(excavator.detection());
    }

    @Test
    void believesACloserLookAgainstAMachineThatIsHardlyThere() {
        var ghost = whole(TRUCK, 0.1, 100, 50, 400, 300);
        var excavator = in(LEFT, EXCAVATOR, 0.8, 120, 200, 80, 60);

        assertThat(merge.merge(List.of(ghost, excavator))).containsExactly(excavator.detection(), ghost.detection());
    }

    @Test
    void keepsAPersonBeforeATruck() {
        var truck = whole(TRUCK, 0.9, 100, 50, 400, 300);
        var person = in(LEFT, PERSON, 0.5, 120, 200, 20, 50);

        assertThat(merge.merge(List.of(truck, person))).containsExactly(truck.detection(), person.detection());
    }

    @Test
    void leavesAlonePassesThatAreWithoutDoublesAlready() {
        var front = whole(TRUCK, 0.9, 100, 50, 400, 300);
        var behind = whole(TRUCK, 0.7, 120, 60, 200, 100);

        assertThat(merge.merge(List.of(behind, front))).containsExactly(front.detection(), behind.detection());
    }

    @Test
    void believesTheSurerOfTheWholeAndTheStepBack() {
        var near = whole(MachineClass.LOADER, 0.4, 100, 100, 900, 700);
        var fromAfar =
                glimpse(Crop.whole(WIDTH, HEIGHT), Glimpse.FROM_AFAR, MachineClass.EXCAVATOR, 0.9, 110, 90, 880, 720);

        assertThat(merge.merge(List.of(near, fromAfar))).containsExactly(fromAfar.detection());
    }

    private static Glimpse whole(MachineClass machine, double score, int x, int y, int w, int h) {
        return glimpse(Crop.whole(WIDTH, HEIGHT), Glimpse.WHOLE, machine, score, x, y, w, h);
    }

    private static Glimpse in(Crop crop, MachineClass machine, double score, int x, int y, int w, int h) {
        return glimpse(crop, crop.equals(LEFT) ? Glimpse.CLOSER : Glimpse.CLOSER + 1, machine, score, x, y, w, h);
    }

    private static Glimpse glimpse(
            Crop crop, int pass, MachineClass machine, double score, double x, double y, double w, double h) {
        var box = new Box((x - crop.x()) / crop.w(), (y - crop.y()) / crop.h(), w / crop.w(), h / crop.h());
        return Glimpse.of(new Detection(machine, score, box), pass, crop, WIDTH, HEIGHT);
    }
}
