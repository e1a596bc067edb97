package io.minewatch.geolocation;

import static io.minewatch.geolocation.Ground.PLANE;
import static io.minewatch.geolocation.Ground.ellipse;
import static io.minewatch.geolocation.Ground.polygon;
import static io.minewatch.geolocation.Ground.rectangle;
import static io.minewatch.geolocation.Ground.ring;
import static io.minewatch.geolocation.Ground.shape;
import static io.minewatch.geolocation.Ground.star;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundShapeTest {

    private static final double EXACT = 1e-7;

    private static double probability(GroundShape shape, Ellipse ellipse) {
        return shape.measure(Gaussian.of(ellipse)).probability();
    }

    private static double below(double x) {
        return Erfc.value(-x / Math.sqrt(2)) / 2;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -7, -2.5, -0.4, 0, 0.001, 1, 3, 6.2, 40})
    void isTheNormalDistributionBesideAStraightBorder(double meters) {
        var westernHalf = shape(rectangle(-5000, -5000, 0, 5000));

        // Across the border the ellipse's error is its projection: minor axis north, major axis east.
        assertThat(probability(westernHalf, ellipse(meters, 10, 4, 2, 90)))
                .isCloseTo(below(-meters / 4), within(EXACT));
        assertThat(probability(westernHalf, ellipse(meters, 10, 4, 2, 0))).isCloseTo(below(-meters / 2), within(EXACT));
        double slanted = Math.hypot(4 * Math.sin(Math.toRadians(30)), 2 * Math.cos(Math.toRadians(30)));
        assertThat(probability(westernHalf, ellipse(meters, 10, 4, 2, 30)))
                .isCloseTo(below(-meters / slanted), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "-3, 4.5", "10, 0", "9.999, 5", "10, 5", "25, 25", "-11, 0.3"})
    void isAProductInARectangleThatLiesAsTheEllipseDoes(double east, double north) {
        var rectangle = shape(rectangle(-10, -5, 10, 5));
        double product = (below((10 - east) / 3) - below((-10 - east) / 3))
                * (below((5 - north) / 1.5) - below((-5 - north) / 1.5));

        assertThat(probability(rectangle, ellipse(east, north, 3, 1.5, 90))).isCloseTo(product, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 45, 120, 5, 355})
    void isTheAngleOfACornerAtTheCentre(double degrees) {
        double angle = Math.toRadians(degrees);
        double reach = 4000;
        var fan = new ArrayList<>(ring(0, 0));
        for (int i = 0; i <= 100; i++) {
            fan.add(new Offset(reach * Math.cos(angle * i / 100), reach * Math.sin(angle * i / 100)));
        }

        var measure = shape(fan).measure(Gaussian.of(ellipse(0, 0, 2, 2, 0)));

        assertThat(measure.probability()).isCloseTo(degrees / 360, within(1e-6));
        assertThat(measure.metersToBorder()).isCloseTo(0, within(1e-6));
    }

    @Test
    void isTheRayleighDistributionInADisc() {
        var disc = new ArrayList<Offset>();
        for (int i = 0; i < 5000; i++) {
            double angle = 2 * Math.PI * i / 5000;
            disc.add(new Offset(20 * Math.cos(angle), 20 * Math.sin(angle)));
        }

        var measure = shape(disc).measure(Gaussian.of(ellipse(0, 0, 10, 10, 0)));

        assertThat(measure.probability()).isCloseTo(1 - Math.exp(-2), within(1e-6));
        assertThat(measure.metersToBorder()).isCloseTo(-20, within(1e-4));
    }

    @Test
    void isWhatManyDrawsGive_withHoles() {
        var random = new Random(20);
        for (int i = 0; i < 40; i++) {
            var shell = star(random, 0, 0, 30, 3 + random.nextInt(60));
            var hole = star(random, 0, 0, 4, 3 + random.nextInt(20));
            var where = ellipse(
                    40 * (random.nextDouble() - 0.5),
                    40 * (random.nextDouble() - 0.5),
                    1 + 9 * random.nextDouble(),
                    0.5 + random.nextDouble(),
                    180 * random.nextDouble());

            assertThat(probability(shape(shell, hole), where))
                    .as("%s", i)
                    .isCloseTo(Ground.draw(random, where, 20_000, List.of(shell, hole)), within(0.016));
        }
    }

    @Test
    void isTheIntegralTakenLineByLine_roundAnyBorder_fromAnyPlace_byAnyEllipse() {
        var random = new Random(25);
        for (int i = 0; i < 400; i++) {
            var shell = star(random, 0, 0, Math.pow(10, 3 * random.nextDouble() - 0.5), 3 + random.nextInt(40));
            var rings = i % 2 == 0
                    ? List.of(shell)
                    : List.of(shell, shell.stream().map(c -> c.times(0.15)).toList());
            double major = Math.pow(10, 3 * random.nextDouble() - 1);
            double minor = major * Math.pow(10, -2.5 * random.nextDouble());
            var corner = shell.get(random.nextInt(shell.size()));
            var aside = new Offset(random.nextGaussian(), random.nextGaussian()).times(minor);
            var centre = switch (i % 4) {
                case 0 -> corner;
                case 1 -> corner.plus(shell.getFirst()).times(0.5);
                case 2 -> corner.plus(aside.times(1e-7));
                default -> corner.plus(aside);
            };
            var where = ellipse(centre.east(), centre.north(), major, minor, 180 * random.nextDouble());
            var shape = rings.size() == 1 ? shape(shell) : shape(shell, rings.getLast());

            assertThat(probability(shape, where))
                    .as("%s: %s, %s", i, where, rings)
                    .isCloseTo(Ground.integrate(where, rings), within(3e-6));
        }
    }

    @Test
    void touchingPartsAddUpToTheWhole() {
        var random = new Random(21);
        for (int i = 0; i < 500; i++) {
            var ring = star(random, 0, 0, 20, 4 + random.nextInt(40));
            int cut = 2 + random.nextInt(ring.size() - 2);
            var middle = new Offset(0, 0);
            var one = new ArrayList<>(ring.subList(0, cut));
            one.add(middle);
            var other = new ArrayList<>(ring.subList(cut - 1, ring.size()));
            other.add(ring.getFirst());
            other.add(middle);
            // On the common border, on a corner, or anywhere.
            var centre = switch (i % 3) {
                case 0 -> ring.get(cut - 1).times(random.nextDouble());
                case 1 -> ring.get(random.nextInt(ring.size()));
                default -> new Offset(30 * random.nextDouble() - 15, 30 * random.nextDouble() - 15);
            };
            var where = ellipse(centre.east(), centre.north(), 0.3 + 5 * random.nextDouble(), 0.3, 77);

            assertThat(probability(shape(one), where) + probability(shape(other), where))
                    .as("%s", i)
                    .isCloseTo(probability(shape(ring), where), within(1e-6));
        }
    }

    @Test
    void aHoleIsTakenAway_andSeveralPolygonsCountTogether() {
        var random = new Random(22);
        for (int i = 0; i < 200; i++) {
            var shell = rectangle(-30, -30, 30, 30);
            var hole = star(random, 0, 0, 20, 5 + random.nextInt(20));
            var far = rectangle(31, -30, 60, 30);
            var where = ellipse(40 * random.nextDouble(), 20 * random.nextDouble(), 6, 2, 180 * random.nextDouble());
            double inHole = probability(shape(hole), where);

            assertThat(probability(shape(shell, hole), where))
                    .isCloseTo(probability(shape(shell), where) - inHole, within(1e-6));
            var both = GroundShape.of(new MultiPolygon(List.of(polygon(shell, hole), polygon(far))));
            assertThat(probability(both, where))
                    .isCloseTo(
                            probability(shape(shell), where) - inHole + probability(shape(far), where), within(1e-6));
        }
    }

    @Test
    void aSliverHasItsAreaTimesTheDensity() {
        for (double width : new double[] {1, 1e-2, 1e-4, 1e-6}) {
            var sliver = shape(rectangle(1, -400, 1 + width, 400));

            double density = below((1 + width) / 3) - below(1.0 / 3);

            assertThat(probability(sliver, ellipse(0, 0, 3, 3, 0)))
                    .as("%s m", width)
                    .isCloseTo(density, within(1e-8));
        }
    }

    @Test
    void aTinyEllipseIsInsideOrOutside_andAHugeOneHardlyNoticesAPolygon() {
        var random = new Random(23);
        for (int i = 0; i < 300; i++) {
            var ring = star(random, 0, 0, 50, 3 + random.nextInt(200));
            double east = 120 * random.nextDouble() - 60;
            double north = 120 * random.nextDouble() - 60;
            var measure = shape(ring).measure(Gaussian.of(ellipse(east, north, 1e-6, 1e-6, 0)));
            boolean inside = Ground.isInside(new Offset(east, north), List.of(ring));
            assertThat(measure.probability()).isCloseTo(inside ? 1 : 0, within(EXACT));
            assertThat(measure.metersToBorder() < 0).isEqualTo(inside);
        }
        double area = 100 * 100;
        assertThat(probability(shape(rectangle(-50, -50, 50, 50)), ellipse(0, 0, 1e5, 1e5, 0)))
                .isCloseTo(area / (2 * Math.PI * 1e10), within(1e-8));
    }

    @Test
    void tellsTheDistanceToTheBorder_negativeInside() {
        var random = new Random(24);
        for (int i = 0; i < 300; i++) {
            var ring = star(random, 0, 0, 50, 3 + random.nextInt(200));
            var at = new Offset(160 * random.nextDouble() - 80, 160 * random.nextDouble() - 80);
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < ring.size(); k++) {
                nearest = Math.min(nearest, distance(at, ring.get(k), ring.get((k + 1) % ring.size())));
            }
            boolean inside = Ground.isInside(at, List.of(ring));

            var measure = shape(ring).measure(Gaussian.of(ellipse(at.east(), at.north(), 1, 0.5, 20)));

            assertThat(measure.metersToBorder()).as("%s", i).isCloseTo(inside ? -nearest : nearest, within(1e-4));
            assertThat(shape(ring).holds(PLANE.toPoint(at))).isEqualTo(inside);
        }
    }

    @Test
    void refusesAnEllipseWithoutExtent() {
        assertThatThrownBy(() -> Gaussian.of(ellipse(0, 0, 1, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double distance(Offset at, Offset from, Offset to) {
        var along = to.minus(from);
        var toPoint = at.minus(from);
        double share = (toPoint.east() * along.east() + toPoint.north() * along.north())
                / (along.east() * along.east() + along.north() * along.north());
        return at.minus(from.plus(along.times(Math.clamp(share, 0, 1)))).length();
    }
}
