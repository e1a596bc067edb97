package io.minewatch.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.training.geometry.Anchors;
import io.minewatch.training.geometry.Box;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxLossTest {

    private static final double STEP = 1e-3;

    private final Anchors anchors = new Anchors(64, 64);

    @Test
    void givesTheGradientThatSmallStepsShow() {
        var random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            int anchor = random.nextInt(anchors.count());
            var raw = new float[4];
            for (int i = 0; i < 4; i++) {
                raw[i] = (float) random.nextGaussian();
            }
            var target = unlike(anchors.decode(raw, 0, anchor), random);
            var gradient = new float[4];

            BoxLoss.addGradient(anchors.decode(raw, 0, anchor), target, anchors.stride(anchor), 1, gradient, 0);

            for (int i = 0; i < 4; i++) {
                assertThat((double) gradient[i]).isCloseTo(slope(raw, i, anchor, target), within(0.03));
            }
        }
    }

    /** No edge where the box has one: there the slope has a kink. */
    private static Box unlike(Box box, Random random) {
        return new Box(
                box.left() + away(box.width(), random),
                box.top() + away(box.height(), random),
                box.right() + away(box.width(), random),
                box.bottom() + away(box.height(), random));
    }

    private static double away(double length, Random random) {
        return length * random.nextDouble(0.1, 0.3) * (random.nextBoolean() ? 1 : -1);
    }

    private double slope(float[] raw, int output, int anchor, Box target) {
        var more = raw.clone();
        var less = raw.clone();
        more[output] += (float) STEP;
        less[output] -= (float) STEP;
        return (BoxLoss.of(anchors.decode(more, 0, anchor), target)
                        - BoxLoss.of(anchors.decode(less, 0, anchor), target))
                / (2 * STEP);
    }
}
