package io.minewatch.training.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void overlapsItselfWholly() {
        var box = new Box(10, 20, 40, 60);

        assertThat(box.iou(box)).isEqualTo(1);
    }

    @Test
    void sharesAThirdWithABoxMovedByHalf() {
        var box = new Box(0, 0, 10, 10);

        assertThat(box.iou(box.moved(5, 0))).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void sharesNothingWithANeighbour() {
        assertThat(new Box(0, 0, 10, 10).iou(new Box(10, 0, 20, 10))).isZero();
    }
}
