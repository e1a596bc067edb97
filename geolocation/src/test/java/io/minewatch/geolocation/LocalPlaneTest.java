package io.minewatch.geolocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.GeoPoint;
import io.minewatch.geolocation.LocalPlane.Offset;
import org.junit.jupiter.api.Test;

class LocalPlaneTest {

    @Test
    void measuresADegreeAsTheEllipsoidHasIt() {
        // Arc lengths of GRS 80 at 26 degrees north: 110,788 m to the north, 100,118 m to the east per degree.
        var offset = new LocalPlane(new GeoPoint(111, 26)).toOffset(new GeoPoint(111.001, 26.001));

        assertThat(offset.north()).isCloseTo(110.79, within(0.02));
        assertThat(offset.east()).isCloseTo(100.12, within(0.02));
    }

    @Test
    void comesBackToWhereItStarted() {
        var plane = new LocalPlane(new GeoPoint(110.95, 25.95));
        var offset = plane.toOffset(plane.toPoint(new Offset(123.4, -56.7)));

        assertThat(offset.east()).isCloseTo(123.4, within(1e-6));
        assertThat(offset.north()).isCloseTo(-56.7, within(1e-6));
    }
}
