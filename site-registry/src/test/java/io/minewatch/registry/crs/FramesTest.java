package io.minewatch.registry.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.minewatch.contract.GeoPoint;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private static final double CENTIMETRE = 0.01;

    /** Made by PROJ 9.1.1: {@code echo "25.93 111.05" | cs2cs -f %.4f EPSG:4490 EPSG:4525}, and so on. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4525, 25.93, 111.05, 2869080.4062, 37505008.8491",
        "EPSG:4525, 26.4,  110.6,  2921212.9444, 37460089.3126",
        "EPSG:4525, 25.5,  111.5,  2821536.9128, 37550269.2664",
        "EPSG:4546, 25.93, 111.05, 2869080.4062, 505008.8491",
        "EPSG:4546, 26.4,  110.6,  2921212.9444, 460089.3126",
        "EPSG:4546, 25.5,  111.5,  2821536.9128, 550269.2664",
        "EPSG:4524, 25.93, 111.05, 2872638.7677, 36805629.5390",
        "EPSG:4524, 25.5,  111.5,  2826075.1123, 36852020.7623",
        "EPSG:4545, 26.4,  110.6,  2923769.8589, 759472.4039",
        "EPSG:4526, 25.93, 111.05, 2872408.9985, 38204396.7022",
        "EPSG:4526, 26.4,  110.6,  2925631.5081, 38160639.5830",
        "EPSG:4547, 25.5,  111.5,  2823804.6544, 248605.1377",
        "EPSG:4509, 26.4,  110.6,  2937072.3662, -139376.7831",
        "EPSG:4490, 25.93, 111.05, 25.93, 111.05",
        "EPSG:4326, 25.93, 111.05, 25.93, 111.05",
        "OGC:CRS84, 25.93, 111.05, 111.05, 25.93",
    })
    void agreesWithProjAboutControlPoints(String code, double lat, double lon, double first, double second) {
        var frame = Frames.find(code).orElseThrow();
        var point = new GeoPoint(lon, lat);

        assertThat(frame.ofDegrees(point)[0]).isCloseTo(first, offset(0.001));
        assertThat(frame.ofDegrees(point)[1]).isCloseTo(second, offset(0.001));
        assertThat(Distance.metres(frame.toDegrees(first, second), point)).isLessThan(0.001);
    }

    @Test
    void everyFrameComesBackToWhereItStartedFrom() {
        var random = new Random(450324);
        for (var frame : Frames.list()) {
            double meridian = frame.zone().map(Zone::centralMeridian).orElse(111);
            for (int i = 0; i < 200; i++) {
                var point = new GeoPoint(meridian - 3.5 + 7 * random.nextDouble(), 18 + 35 * random.nextDouble());
                var numbers = frame.ofDegrees(point);

                assertThat(Distance.metres(frame.toDegrees(numbers[0], numbers[1]), point))
                        .as("%s at %s", frame, point)
                        .isLessThan(CENTIMETRE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4525",
                "epsg:4525",
                "urn:ogc:def:crs:EPSG::4525",
                "http://www.opengis.net/def/crs/EPSG/0/4525",
                "https://www.opengis.net/def/crs/EPSG/0/4525"
            })
    void knowsTheSpellingsOfACode(String code) {
        assertThat(Frames.find(code)).map(Frame::code).contains("EPSG:4525");
    }

    @Test
    void knowsTheSpellingsOfLongitudeFirst() {
        assertThat(Frames.find("http://www.opengis.net/def/crs/OGC/1.3/CRS84")).contains(Frames.CRS84);
        assertThat(Frames.find("urn:ogc:def:crs:OGC:1.3:CRS84")).contains(Frames.CRS84);
    }

    @Test
    void hasNoLegacyFrameAmongThoseThatNeedNothing() {
        assertThat(Frames.find("EPSG:4610")).isEmpty();
        assertThat(Frames.findLegacy("EPSG:4610")).isPresent();
        assertThat(Frames.findLegacy("EPSG:2361")).isPresent();
        assertThat(Frames.findLegacy("EPSG:21419")).isPresent();
        assertThat(Frames.find("EPSG:3857")).isEmpty();
        assertThat(Frames.findLegacy("EPSG:4525")).isEmpty();
    }

    @Test
    void numbersThatAreNoPlaceOnEarthAreNoPoint() {
        var frame = Frames.find("EPSG:4525").orElseThrow();

        assertThat(frame.find(2_869_080, 505_008)).isEmpty();
        assertThat(frame.find(Double.NaN, 37_505_008)).isEmpty();
        assertThat(Frames.CGCS2000.find(111, 25)).isEmpty();
        assertThatThrownBy(() -> Frames.CGCS2000.toDegrees(91, 0)).hasMessageContaining("EPSG:4490");
    }
}
