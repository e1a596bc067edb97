package io.minewatch.training.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void coversThreeGridsFinestFirst() {
        var anchors = new Anchors(640, 384);

        assertThat(anchors.count()).isEqualTo(80 * 48 + 40 * 24 + 20 * 12);
        assertThat(anchors.stride(0)).isEqualTo(8);
        assertThat(anchors.stride(anchors.count() - 1)).isEqualTo(32);
        assertThat(anchors.centreX(81)).isEqualTo(12);
        assertThat(anchors.centreY(81)).isEqualTo(12);
    }

    @Test
    void decodesAnOutputOfZerosAsOneCell() {
        var anchors = new Anchors(64, 64);

        assertThat(anchors.decode(new float[4], 0, 1)).isEqualTo(new Box(4, -4, 12, 4));
    }

    @Test
    void refusesASizeThatTheGridsDoNotFill() {
        assertThatThrownBy(() -> new Anchors(640, 360)).hasMessageContaining("640x360");
    }
}
