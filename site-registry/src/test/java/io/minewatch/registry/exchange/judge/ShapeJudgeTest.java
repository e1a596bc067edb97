package io.minewatch.registry.exchange.judge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.County;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.crs.Whereabouts;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.algorithm.Orientation;

class ShapeJudgeTest {

    private static final Frame ZONE = Frames.find("EPSG:4525").orElseThrow();

    private final ShapeJudge judge =
            new ShapeJudge(new Whereabouts(new County("990101", List.of(110.6, 25.5, 111.5, 26.4))));

    @Test
    void saysNothingAboutAParcelThatIsFine() {
        var judged = judge(ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0));

        assertThat(judged.remarks()).isEmpty();
        assertThat(judged.asFiled()).isNull();
        assertThat(GroundArea.squareMeters(requireNonNull(judged.shape()))).isCloseTo(10_000, offset(1.0));
    }

    @Test
    void closesARing() {
        var judged = judge(ring(0, 0, 100, 0, 100, 100, 0, 100));

        assertThat(judged.remarks()).extracting(Remark::code).containsExactly("ring.closed");
        assertThat(Verdict.of(judged.remarks())).isEqualTo(Verdict.REPAIRED);
        assertThat(requireNonNull(judged.shape()).coordinates().getFirst().getFirst())
                .hasSize(5);
        assertThat(requireNonNull(judged.asFiled()).getFirst().getFirst()).hasSize(4);
    }

    @Test
    void aLastPointThatMissesTheFirstByAHairWasMeantForIt() {
        var judged = judge(ring(0, 0, 100, 0, 100, 100, 0, 100, 0.03, 0));

        assertThat(judged.remarks()).extracting(Remark::code).containsExactly("ring.closed");
        assertThat(requireNonNull(judged.shape()).coordinates().getFirst().getFirst())
                .hasSize(5);
    }

    @Test
    void leavesOutPointsThatStandTwice() {
        var judged = judge(ring(0, 0, 100, 0, 100, 0, 100, 100, 100, 100.001, 0, 100, 0, 0));

        assertThat(judged.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("ring.duplicate-points");
            assertThat(remark.parameters()).containsEntry("points", 2);
        });
    }

    @Test
    void cutsOffATinySpikeAndKeepsALongOne() {
        assertThat(judge(ring(0, 0, 100, 0, 100.5, 0, 100, 0.001, 100, 100, 0, 100, 0, 0))
                        .remarks())
                .extracting(Remark::code)
                .contains("ring.spikes");
        assertThat(judge(ring(0, 0, 100, 0, 150, 0, 100, 0, 100, 100, 0, 100, 0, 0))
                        .remarks())
                .extracting(Remark::weight)
                .contains(Weight.DOUBT);
    }

    @Test
    void proposesWhatARingThatCrossesItselfMayHaveBeen() {
        var judged = judge(ring(0, 0, 100, 100, 100, 0, 0, 100, 0, 0));

        assertThat(judged.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.weight()).isEqualTo(Weight.DOUBT);
            assertThat(remark.code()).isEqualTo("ring.self-crossing");
            assertThat((Double) remark.parameters().get("squareMetersProposed")).isCloseTo(5_000, offset(5.0));
        });
        assertThat(requireNonNull(judged.shape()).coordinates()).hasSize(2);
    }

    @Test
    void keepsHolesAndDoubtsThoseThatLieOutside() {
        var hole = judge(List.of(List.of(
                positions(0, 0, 100, 0, 100, 100, 0, 100, 0, 0), positions(40, 40, 40, 60, 60, 60, 60, 40, 40, 40))));
        assertThat(hole.remarks()).isEmpty();
        assertThat(GroundArea.squareMeters(requireNonNull(hole.shape()))).isCloseTo(9_600, offset(1.0));

        var outside = judge(List.of(List.of(
                positions(0, 0, 100, 0, 100, 100, 0, 100, 0, 0), positions(200, 0, 200, 50, 250, 50, 250, 0, 200, 0))));
        assertThat(outside.remarks()).extracting(Remark::code).contains("hole.outside-shell");
        assertThat(Verdict.of(outside.remarks())).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void doubtsASliver() {
        assertThat(judge(ring(0, 0, 300, 0, 300, 0.5, 0, 0.5, 0, 0)).remarks())
                .extracting(Remark::code)
                .containsExactly("shape.sliver");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAGeoJsonFileIsToldThatItsRingsRunTheOtherWay(Format format) {
        var clockwise = draft(ring(0, 0, 0, 100, 100, 100, 100, 0, 0, 0));

        var judged = judge.judge(clockwise, format, ZONE);

        assertThat(judged.remarks())
                .extracting(Remark::code)
                .isEqualTo(format == Format.GEOJSON ? List.of("ring.reversed") : List.of());
        assertThat(Shapes.toJts(requireNonNull(judged.shape())).getCoordinates())
                .satisfies(corners -> assertThat(Orientation.isCCW(corners)).isTrue());
    }

    @Test
    void refusesWhatHasNoArea() {
        assertThat(judge(ring(0, 0, 100, 0, 0, 0)).shape()).isNull();
        assertThat(judge(List.of()).remarks()).extracting(Remark::code).containsExactly("shape.missing");
    }

    @Test
    void countsPositionsThatCannotBeInsteadOfListingThem() {
        var swapped = draft(List.of(List.<double[][]>of(
                new double[][] {{37505008, 2869080}, {37505108, 2869080}, {37505108, 2869180}, {37505008, 2869080}})));

        assertThat(judge.judge(swapped, Format.CORNER_TEXT, ZONE).remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.code()).isEqualTo("position.swapped-axes");
                    assertThat(remark.parameters()).containsEntry("positions", 4);
                });
    }

    @Test
    void whatComesOutIsFineWhenItComesInAgain() {
        var random = new Random(4525);
        for (int i = 0; i < 300; i++) {
            var first = requireNonNull(judge(ring(star(random))).shape());

            var again = judge.judge(draft(of(first.coordinates())), Format.GEOJSON, ZONE);

            assertThat(again.remarks()).isEmpty();
            assertThat(GroundArea.squareMeters(requireNonNull(again.shape())))
                    .isCloseTo(GroundArea.squareMeters(first), offset(0.001));
        }
    }

    /** Corners around a middle, none of them hidden from it by another. */
    private static double[] star(Random random) {
        int corners = 3 + random.nextInt(20);
        var numbers = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.4 * random.nextDouble()) / corners;
            double radius = 50 + 50 * random.nextDouble();
            numbers[2 * i] = radius * Math.cos(angle);
            numbers[2 * i + 1] = radius * Math.sin(angle);
        }
        return numbers;
    }

    private JudgedShape judge(List<List<double[][]>> polygons) {
        return judge.judge(draft(polygons), Format.CORNER_TEXT, ZONE);
    }

    private static List<List<double[][]>> of(List<List<List<GeoPoint>>> polygons) {
        return polygons.stream()
                .map(polygon -> polygon.stream()
                        .map(ring -> ring.stream().map(ZONE::ofDegrees).toArray(double[][]::new))
                        .toList())
                .toList();
    }

    /** One polygon of one ring, by metres east and north of a place in the county. */
    private static List<List<double[][]>> ring(double... eastNorth) {
        return List.of(List.<double[][]>of(positions(eastNorth)));
    }

    private static double[][] positions(double... eastNorth) {
        var positions = new ArrayList<double[]>();
        for (int i = 0; i + 1 < eastNorth.length; i += 2) {
            positions.add(new double[] {2_869_080 + eastNorth[i + 1], 37_505_008 + eastNorth[i]});
        }
        return positions.toArray(double[][]::new);
    }

    private static Draft draft(List<List<double[][]>> polygons) {
        return new Draft(1, "parcel 1", Map.of(), polygons, false, List.of());
    }
}
