package io.minewatch.training.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.augment.View;
import io.minewatch.training.data.Target;
import io.minewatch.training.geometry.Anchors;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionLossTest {

    private static final int OUTPUTS = 5 + MachineClass.values().length;
    private static final Box WHERE = new Box(16, 16, 48, 48);

    private final Anchors anchors = new Anchors(64, 64);
    private final DetectionLoss loss = new DetectionLoss(anchors);

    @Test
    void goesDownAlongItsGradient() {
        var raw = new float[anchors.count() * OUTPUTS];
        var views = List.of(view(List.of(new Target(MachineClass.LOADER, WHERE)), List.of()));
        double before = loss.of(raw, views).value();
        for (int step = 0; step < 3000; step++) {
            var gradient = loss.of(raw, views).gradient();
            for (int i = 0; i < raw.length; i++) {
                raw[i] -= 0.03f * gradient[i];
            }
        }

        assertThat(loss.of(raw, views).value()).isLessThan(before / 5);
        int best = bestAnchor(raw);
        assertThat(anchors.decode(raw, best * OUTPUTS, best).iou(WHERE)).isGreaterThan(0.8);
        assertThat(bestKind(raw, best)).isEqualTo(MachineClass.LOADER);
    }

    @Test
    void teachesNothingWhereThePictureIsUnclear() {
        var raw = new float[anchors.count() * OUTPUTS];

        var gradient = loss.of(raw, List.of(view(List.of(), List.of(new Box(0, 0, 64, 64)))))
                .gradient();

        assertThat(gradient).containsOnly(0);
    }

    @Test
    void teachesSilenceOnAnEmptyPicture() {
        var raw = new float[anchors.count() * OUTPUTS];

        var gradient = loss.of(raw, List.of(view(List.of(), List.of()))).gradient();

        for (int anchor = 0; anchor < anchors.count(); anchor++) {
            assertThat(gradient[anchor * OUTPUTS + 4]).isPositive();
        }
    }

    @Test
    void givesEachTargetAnAnchorOfItsOwn() {
        var raw = new float[anchors.count() * OUTPUTS];
        var targets = List.of(
                new Target(MachineClass.TRUCK, new Box(0, 0, 20, 20)),
                new Target(MachineClass.CAR, new Box(40, 40, 60, 60)));

        var assignment = Assignment.of(raw, 0, OUTPUTS, anchors, targets);

        assertThat(Arrays.stream(assignment.target()).distinct()).contains(0, 1);
    }

    private static View view(List<Target> targets, List<Box> unclear) {
        return new View(Picture.filled(64, 64, 0), targets, unclear);
    }

    private int bestAnchor(float[] raw) {
        int best = 0;
        for (int anchor = 1; anchor < anchors.count(); anchor++) {
            best = raw[anchor * OUTPUTS + 4] > raw[best * OUTPUTS + 4] ? anchor : best;
        }
        return best;
    }

    private static MachineClass bestKind(float[] raw, int anchor) {
        var kinds = MachineClass.values();
        var best = kinds[0];
        for (var kind : kinds) {
            int at = anchor * OUTPUTS + 5;
            best = raw[at + kind.ordinal()] > raw[at + best.ordinal()] ? kind : best;
        }
        return best;
    }
}
