package io.minewatch.registry.exchange.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SameGroundTest {

    private static final Geometry SQUARE = shape("POLYGON((111 26, 111.01 26, 111.01 26.01, 111 26.01, 111 26))");

    @Test
    void isSameWhereverTheRingBeginsAndWhicheverWayItRuns() {
        assertThat(SameGround.test(
                        SQUARE, shape("POLYGON((111.01 26.01, 111.01 26, 111 26, 111 26.01, 111.01 26.01))")))
                .isTrue();
    }

    @Test
    void isSameAMillimetreOff() {
        assertThat(SameGround.test(
                        SQUARE,
                        shape("POLYGON((111.00000001 26, 111.01 26, 111.01 26.01, 111 26.00999999, 111.00000001 26))")))
                .isTrue();
    }

    @Test
    void isSameWithACornerMoreOnAStraightLine() {
        assertThat(SameGround.test(
                        SQUARE, shape("POLYGON((111 26, 111.005 26, 111.01 26, 111.01 26.01, 111 26.01, 111 26))")))
                .isTrue();
    }

    @Test
    void isAnotherWhenACornerMovesByADecimetre() {
        assertThat(SameGround.test(
                        SQUARE, shape("POLYGON((111.000001 26, 111.01 26, 111.01 26.01, 111 26.01, 111.000001 26))")))
                .isFalse();
    }

    @Test
    void isAnotherWithAHole() {
        assertThat(SameGround.test(
                        SQUARE,
                        shape("POLYGON((111 26, 111.01 26, 111.01 26.01, 111 26.01, 111 26),"
                                + "(111.004 26.004, 111.004 26.0041, 111.0041 26.0041, 111.004 26.004))")))
                .isFalse();
    }

    private static Geometry shape(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
