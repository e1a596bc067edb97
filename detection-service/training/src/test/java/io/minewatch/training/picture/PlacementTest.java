package io.minewatch.training.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.training.geometry.Box;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void paintsWhatItSaysWhereItSays() {
        var picture = Picture.filled(40, 40, 0);
        white(picture, 10, 20, 10, 20);
        for (boolean mirrored : new boolean[] {false, true}) {
            var where = new Placement(0.5, 0.5, 3, 7, mirrored);
            var canvas = Picture.filled(64, 64, 0);

            where.paint(picture, canvas, 0, 0, 64, 64);

            var expected = where.place(new Box(10, 10, 20, 20), 40);
            assertThat(brightness(canvas, expected)).isGreaterThan(200);
            assertThat(brightness(canvas, expected.moved(6, 0))).isLessThan(40);
            assertThat(brightness(canvas, expected.moved(0, -6))).isLessThan(40);
        }
    }

    @Test
    void paintsNothingOutsideItsPart() {
        var canvas = Picture.filled(32, 32, 0);

        new Placement(1, 1, -10, -10, false).paint(Picture.filled(64, 64, 255), canvas, 8, 8, 16, 16);

        assertThat(brightness(canvas, new Box(8, 8, 16, 16))).isEqualTo(255);
        assertThat(brightness(canvas, new Box(0, 0, 32, 8))).isZero();
        assertThat(brightness(canvas, new Box(16, 8, 32, 16))).isZero();
    }

    @Test
    void keepsTheBrightnessWhenItShrinksALot() {
        var stripes = Picture.filled(256, 256, 0);
        for (int x = 0; x < 256; x += 2) {
            white(stripes, x, x + 1, 0, 256);
        }

        var small = stripes.resized(32, 32);

        assertThat(brightness(small, new Box(0, 0, 32, 32))).isBetween(120.0, 136.0);
    }

    private static void white(Picture picture, int left, int right, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int i = 3 * (y * picture.width() + left); i < 3 * (y * picture.width() + right); i++) {
                picture.bgr()[i] = (byte) 255;
            }
        }
    }

    private static double brightness(Picture picture, Box box) {
        double sum = 0;
        int count = 0;
        for (int y = (int) Math.ceil(box.top()); y < (int) box.bottom(); y++) {
            for (int x = (int) Math.ceil(box.left()); x < (int) box.right(); x++) {
                sum += picture.bgr()[3 * (y * picture.width() + x)] & 255;
                count++;
            }
        }
        return sum / count;
    }
}
