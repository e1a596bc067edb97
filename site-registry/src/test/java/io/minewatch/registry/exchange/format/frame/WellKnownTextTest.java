package io.minewatch.registry.exchange.format.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellKnownTextTest {

    private static final String ZONE_37 = EsriText.of("EPSG:4525");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4490",
                "EPSG:4326",
                "EPSG:4610",
                "EPSG:4214",
                "EPSG:4513",
                "EPSG:4525",
                "EPSG:4533",
                "EPSG:4534",
                "EPSG:4546",
                "EPSG:4497",
                "EPSG:2361",
                "EPSG:2382",
                "EPSG:2413",
                "EPSG:2434",
                "EPSG:21419"
            })
    void knowsWhatItWrites(String frame) {
        assertThat(WellKnownText.find(EsriText.of(frame))).hasValue(frame);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"False_Easting\",37500001.0]", "[\"False_Easting\",0.0]", "[\"False_Easting\",40500000.0]"})
    void knowsNoFrameWithAnotherFalseEasting(String easting) {
        assertThat(WellKnownText.find(ZONE_37.replace("[\"False_Easting\",37500000.0]", easting)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Central_Meridian\",111.0|\"Central_Meridian\",110.5",
                "\"Scale_Factor\",1.0|\"Scale_Factor\",0.9996",
                "\"Latitude_Of_Origin\",0.0|\"Latitude_Of_Origin\",25.0",
                "\"False_Northing\",0.0|\"False_Northing\",-2800000.0",
                "UNIT[\"Meter\",1.0]|UNIT[\"Foot\",0.3048]",
                "D_China_2000|D_Local",
            })
    void knowsNoLocalFrame(String change) {
        var parts = change.split("\\|", 2);

        assertThat(WellKnownText.find(ZONE_37.replace(parts[0], parts[1]))).isEmpty();
    }
}
