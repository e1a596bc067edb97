package io.minewatch.registry.exchange.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingNestingTest {

    @Test
    void findsTheHolesOfEachRingWhateverTheirOrder() {
        var hole = square(2, 2, 2, false);
        var outer = square(0, 0, 10, true);
        var other = square(20, 0, 10, true);

        var nesting = new RingNesting(List.of(hole, other, outer));

        assertThat(nesting.polygons()).containsExactly(List.<double[][]>of(other), List.of(outer, hole));
        assertThat(nesting.directionsAgree()).isTrue();
    }

    @Test
    void takesAnIslandInAHoleForAnotherPolygon() {
        var outer = square(0, 0, 10, true);
        var hole = square(1, 1, 8, false);
        var island = square(2, 2, 4, true);

        assertThat(new RingNesting(List.of(outer, hole, island)).polygons())
                .containsExactly(List.of(outer, hole), List.<double[][]>of(island));
    }

    @Test
    void goesByWhatLiesInWhatWhereDirectionsAreWrong() {
        var outer = square(37_500_000, 2_800_000, 10, false);
        var hole = square(37_500_002, 2_800_002, 2, false);

        var nesting = new RingNesting(List.of(outer, hole));

        assertThat(nesting.polygons()).containsExactly(List.of(outer, hole));
        assertThat(nesting.directionsAgree()).isFalse();
    }

    @Test
    void keepsRingsThatTouchApart() {
        var left = square(0, 0, 10, true);
        var right = square(10, 0, 5, true);

        assertThat(new RingNesting(List.of(left, right)).polygons()).hasSize(2);
    }

    private static double[][] square(double x, double y, double side, boolean clockwise) {
        return clockwise
                ? new double[][] {{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}, {x, y}}
                : new double[][] {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
    }
}
