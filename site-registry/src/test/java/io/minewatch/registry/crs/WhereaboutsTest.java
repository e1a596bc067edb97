package io.minewatch.registry.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.County;
import io.minewatch.registry.crs.Whereabouts.Placing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {

    private final Whereabouts whereabouts = new Whereabouts(new County("990101", List.of(110.6, 25.5, 111.5, 26.4)));

    @Test
    void placesWhatLiesInTheCounty() {
        assertThat(place("EPSG:4525", 37505008.8491, 2869080.4062))
                .asInstanceOf(type(Placing.At.class))
                .satisfies(at -> assertThat(Distance.metres(at.point(), new GeoPoint(111.05, 25.93)))
                        .isLessThan(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4525, 2869080.4,   37505008.8, position.swapped-axes",
        "EPSG:4490, 25.93,       111.05,     position.swapped-axes",
        "EPSG:4525, 505008.8,    2869080.4,  position.missing-zone-prefix",
        "EPSG:4546, 37505008.8,  2869080.4,  position.extra-zone-prefix",
        "EPSG:4526, 37505008.8,  2869080.4,  position.wrong-zone",
        "EPSG:4547, 505008.8,    2869080.4,  position.wrong-zone",
        "EPSG:4525, 111.05,      25.93,      position.other-frame",
        "EPSG:4490, 37505008.8,  2869080.4,  position.other-frame",
        "EPSG:4490, 2869080.4,   37505008.8, position.other-frame",
        "EPSG:4490, 111.503,     26.0,       position.gcj02",
        "EPSG:4490, 116.4,       39.9,       position.out-of-county",
        "EPSG:4525, 0,           0,          position.out-of-county",
    })
    void guessesWhatHappenedToTheRest(String frame, double east, double north, String code) {
        assertThat(place(frame, east, north))
                .asInstanceOf(type(Placing.Off.class))
                .returns(code, off -> off.misfit().code());
    }

    @Test
    void namesTheFrameThatItGuesses() {
        assertThat(place("EPSG:4526", 37505008.8, 2869080.4))
                .asInstanceOf(type(Placing.Off.class))
                .satisfies(off -> {
                    assertThat(off.misfit().parameters()).containsEntry("guess", "EPSG:4525");
                    assertThat(off.misfit().message()).contains("EPSG:4525");
                });
    }

    @Test
    void aBaseMapsShiftIsTakenBackExactly() {
        var point = new GeoPoint(111.05, 25.93);

        assertThat(Distance.metres(point, Gcj02.shift(point))).isBetween(400.0, 700.0);
        assertThat(Distance.metres(point, Gcj02.unshift(Gcj02.shift(point)))).isLessThan(0.001);
    }

    private Placing place(String frame, double east, double north) {
        return whereabouts.place(Frames.find(frame).orElseThrow(), east, north);
    }
}
