package io.minewatch.registry.exchange.format.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Sheet;
import io.minewatch.registry.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonReaderTest {

    private static final String RING = "[[111,26],[111.1,26],[111.1,26.1],[111,26]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":[%s]}".formatted(RING);

    @Test
    void readsFeaturesWithTheirProperties() throws UnreadableFile {
        var sheet = read("""
                {"type":"FeatureCollection","name":"sites","features":[
                 {"type":"Feature","id":7,"properties":{"name":"北坑","area":1.50,"open":true,"none":null,"tags":["a",{"b":1}]},"geometry":%s},
                 {"geometry":{"coordinates":[[%s]],"type":"MultiPolygon"},"properties":null,"type":"Feature"},
                 {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[111.02,26.03,180.5]}}]}""".formatted(POLYGON, RING));

        assertThat(sheet.statedFrame()).isEqualTo("OGC:CRS84");
        assertThat(sheet.attributes()).containsEntry("name", "sites");
        assertThat(sheet.drafts())
                .hasSize(3)
                .allMatch(draft -> draft.lonFirst())
                .allMatch(draft -> draft.remarks().isEmpty());
        assertThat(sheet.drafts().getFirst().properties())
                .containsEntry("name", "北坑")
                .containsEntry("area", "1.50")
                .containsEntry("open", "true")
                .containsEntry("tags", "[\"a\",{\"b\":1}]")
                .containsEntry("id", "7")
                .doesNotContainKey("none");
        assertThat(sheet.drafts().get(1).polygons().getFirst().getFirst()).hasNumberOfRows(4);
        assertThat(sheet.drafts().get(2).polygons().getFirst().getFirst())
                .isDeepEqualTo(new double[][] {{111.02, 26.03}});
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4525, EPSG:4525",
        "EPSG:4490, EPSG:4490",
        "urn:ogc:def:crs:OGC:1.3:CRS84, OGC:CRS84",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, OGC:CRS84",
        "http://www.opengis.net/def/crs/EPSG/0/4546, EPSG:4546",
        "CGCS2000 / 3-degree Gauss-Kruger zone 37, EPSG:4525",
        "CGCS2000_3_Degree_GK_CM_111E, EPSG:4546",
        "China Geodetic Coordinate System 2000, EPSG:4490",
        "local grid, local grid",
    })
    void readsTheCrsOfTheOlderForm(String name, String frame) throws UnreadableFile {
        var sheet = read("""
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"%s"}},
                 "features":[{"type":"Feature","properties":{},"geometry":%s}]}""".formatted(name, POLYGON));

        assertThat(sheet.statedFrame()).isEqualTo(frame);
    }

    @Test
    void takesMetresWithoutCrsForUnstated() throws UnreadableFile {
        assertThat(read("{\"type\":\"Point\",\"coordinates\":[37500000,2838000]}")
                        .statedFrame())
                .isNull();
    }

    @Test
    void gathersTheAreasOfAGeometryCollection() throws UnreadableFile {
        var sheet = read("{\"type\":\"GeometryCollection\",\"geometries\":[%s,%s]}".formatted(POLYGON, POLYGON));

        assertThat(sheet.drafts().getFirst().polygons()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"LineString","coordinates":[[111,26],[112,26]]}               | geometry.kind
            {"type":"Polygon","coordinates":[[["111",26],[111.1,26],[111,26]]]}   | position.form
            {"type":"Polygon","coordinates":[[[1e400,26],[111.1,26],[111,26]]]}   | position.form
            {"type":"Polygon","coordinates":[[[111],[111.1,26],[111,26]]]}        | position.form
            {"type":"Polygon","coordinates":[[111,26],[111.1,26],[111,26]]}       | position.form
            {"type":"Polygon","coordinates":[]}                                   | position.form
            {"type":"Polygon","coordinates":[[]]}                                 | position.form
            {"type":"MultiPolygon","coordinates":{"a":1}}                         | position.form
            {"type":"Polygon"}                                                    | position.form
            """)
    void givesNoShapeWhereItIsBroken(String geometry, String code) throws UnreadableFile {
        var draft = read(geometry).drafts().getFirst();

        assertThat(draft.polygons()).isEmpty();
        assertThat(draft.remarks()).extracting(Remark::code).containsOnly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1,2]                                               | geojson.type
            {"name":"no GeoJSON"}                               | geojson.type
            {"type":"FeatureCollection","features":[]}          | file.no-rows
            {"type":"FeatureCollection","features":{}}          | geojson.features
            {"type":"Point","coordinates":[1,2]} {"type":"x"}   | json.more
            {"type":"Polygon","coordinates":[[[111,26],[111     | json.broken
            {"type":"Polygon","coordinates":[[[NaN,26]]]}       | json.broken
            """)
    void refusesWhatIsNoGeoJson(String text, String code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> read("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000)))
                .isInstanceOf(UnreadableFile.class);
    }

    private static Sheet read(String text) throws UnreadableFile {
        return new GeoJsonReader().read(text.getBytes(UTF_8), "a.geojson", Limits.DEFAULT);
    }
}
