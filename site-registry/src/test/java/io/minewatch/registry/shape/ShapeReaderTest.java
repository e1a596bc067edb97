package io.minewatch.registry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.ValidRequest;
import io.minewatch.registry.crs.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {

    private static final String SQUARE = "[[111,26],[111.1,26],[111.1,26.1],[111,26.1],[111,26]]";

    private final ShapeReader reader = new ShapeReader(
            new PositionCheck(new Whereabouts(new County("990101", List.of(110.6, 25.5, 111.5, 26.4)))));
    private final Check check = new Check(Instant.EPOCH);

    @Test
    void readsAPolygonWithAHoleAsAMultiPolygon() {
        var read = read("""
                {"type":"Polygon","coordinates":[%s,[[111.02,26.02],[111.04,26.02],[111.04,26.04],[111.02,26.02]]]}""".formatted(SQUARE));

        assertThat(read).isEmpty();
    }

    @Test
    void passesOverHeights() {
        assertThat(polygon("[[111,26,80],[111.1,26,80],[111.1,26.1,81],[111,26,80]]"))
                .isEmpty();
    }

    @Test
    void saysWhereARingCrossesItself() {
        var faults = polygon("[[111,26],[111.1,26.1],[111.1,26],[111,26.1],[111,26]]");

        assertThat(faults)
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("/shape/coordinates/0", "ring.self-crossing"));
        assertThat(faults.getFirst().message()).contains("111.05, 26.05");
    }

    @Test
    void tellsSwappedAxesFromAnotherCounty() {
        assertThat(polygon("[[26,111],[111.1,26],[120,30],[505000,2870000],[111,26]]"))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("/shape/coordinates/0/0", "position.swapped-axes"),
                        tuple("/shape/coordinates/0/2", "position.out-of-county"),
                        tuple("/shape/coordinates/0/3", "position.other-frame"));
    }

    @Test
    void doesNotFillTheAnswerWithAShapeFromElsewhere() {
        assertThat(polygon("[" + "[1,1],".repeat(3_000) + "[1,1]]")).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[111,26],[111.1,26],[111.1,26.1],[111,26.1]]                                        | ring.open         | /shape/coordinates/0/3
            [[111,26],[111.1,26],[111,26]]                                                       | ring.too-short    | /shape/coordinates/0
            [[111,26],["x",26],[111.1,26.1],[111,26]]                                            | position.form     | /shape/coordinates/0/1
            []                                                                                   | shape.form        | /shape/coordinates/0
            """)
    void saysWhatIsWrongWithARing(String ring, String code, String field) {
        assertThat(polygon(ring)).extracting(Fault::code, Fault::field).contains(tuple(code, field));
    }

    @Test
    void saysWhichHoleLiesOutside() {
        var faults = read("""
                {"type":"Polygon","coordinates":[%s,[[111.2,26.2],[111.3,26.2],[111.3,26.3],[111.2,26.2]]]}""".formatted(SQUARE));

        assertThat(faults).extracting(Fault::code).containsExactly("hole.outside-shell");
    }

    @Test
    void refusesGroundThatIsCoveredTwice() {
        var faults = read("""
                {"type":"MultiPolygon","coordinates":[[%1$s],[[[111.05,26.05],[111.2,26.05],[111.2,26.2],[111.05,26.05]]]]}""".formatted(SQUARE));

        assertThat(faults)
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("/shape/coordinates", "polygons.overlap"));
    }

    @Test
    void readsShapesInOtherFramesInTheOrderOfTheirAxes() {
        var zone = """
                {"type":"Polygon","coordinates":[[[2869080,37505008],[2869080,37505108],[2869180,37505108],
                [2869080,37505008]]]}""";

        var read = boundary(zone, "EPSG:4525").orElseThrow().shape().coordinates();

        assertThat(read.getFirst().getFirst().getFirst().lon()).isCloseTo(111.05, offset(1e-4));
        assertThat(boundary(zone, "EPSG:4546")).isEmpty();
        assertThat(check.faults()).extracting(Fault::code).containsOnly("position.extra-zone-prefix");
    }

    @Test
    void degreesOfTheAuthorityAreLatitudeFirst() {
        assertThat(boundary("{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(SQUARE), "EPSG:4490"))
                .isEmpty();
        assertThat(check.faults()).extracting(Fault::code).containsOnly("position.swapped-axes");
    }

    @Test
    void refusesOtherFramesAndOtherShapes() {
        assertThat(read("""
                        {"type":"Polygon","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"coordinates":[%s]}""".formatted(SQUARE))).extracting(Fault::code).containsExactly("frame.unknown");
        assertThat(read("""
                        {"type":"Polygon","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::4610"}},"coordinates":[%s]}""".formatted(SQUARE))).extracting(Fault::code).contains("frame.legacy-without-parameters");
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[111,26]}"))
                .extracting(Fault::code)
                .contains("shape.type");
    }

    private List<Fault> polygon(String ring) {
        return read("{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(ring));
    }

    private List<Fault> read(String geoJson) {
        assertThat(boundary(geoJson, null).isPresent()).isEqualTo(check.passed());
        return check.faults();
    }

    private Optional<Drawn> boundary(String geoJson, @Nullable String crs) {
        try {
            var valid = new ValidRequest(Instant.EPOCH, null);
            return reader.readBoundary(new BoundaryRequest(new JsonMapper().readTree(geoJson), valid, crs), "", check);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
