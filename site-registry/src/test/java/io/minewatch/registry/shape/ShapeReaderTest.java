package io.minewatch.registry.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.minewatch.registry.County;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeReaderTest {

    private static final String SQUARE = "[[111,26],[111.1,26],[111.1,26.1],[111,26.1],[111,26]]";

    private final ShapeReader reader =
            new ShapeReader(new PositionCheck(new County("990101", List.of(110.6, 25.5, 111.5, 26.4))));
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
        assertThat(polygon("[[26,111],[111.1,26],[120,30],[500000,2870000],[111,26]]"))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("/shape/coordinates/0/0", "position.axes-swapped"),
                        tuple("/shape/coordinates/0/2", "position.outside-county"),
                        tuple("/shape/coordinates/0/3", "position.projected"));
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
    void refusesOtherFramesAndOtherShapes() {
        assertThat(read("""
                        {"type":"Polygon","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::4525"}},"coordinates":[%s]}""".formatted(SQUARE))).extracting(Fault::code).containsExactly("crs.unsupported");
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[111,26]}"))
                .extracting(Fault::code)
                .containsExactly("crs.unsupported", "shape.type");
    }

    private List<Fault> polygon(String ring) {
        return read("{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(ring));
    }

    private List<Fault> read(String geoJson) {
        try {
            var shape = reader.read(new JsonMapper().readTree(geoJson), "/shape", check);
            assertThat(shape.isPresent()).isEqualTo(check.passed());
            return check.faults();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
