package io.minewatch.training.augment;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.training.picture.Picture;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CameraEncoderTest {

    @Test
    void aPoorEncoderLeavesLessThanAGoodOneButLeavesTheLargeThings() {
        var original = gravelUnderAWhiteSky();
        var good = passed(original, 24);
        var poor = passed(original, 40);

        assertThat(difference(original, good)).isBetween(0.1, difference(original, poor));
        assertThat(mean(poor, 0)).isGreaterThan(220);
        assertThat(mean(poor, 48)).isBetween(80.0, 120.0);
    }

    @Test
    void colouredThingsKeepTheirColour() {
        var red = Picture.filled(64, 64, 0);
        for (int i = 2; i < red.bgr().length; i += 3) {
            red.bgr()[i] = (byte) 200;
        }
        CameraEncoder.pass(red, 30);

        int middle = 3 * (32 * 64 + 32);
        assertThat(red.bgr()[middle] & 0xff).isLessThan(20);
        assertThat(red.bgr()[middle + 2] & 0xff).isBetween(185, 215);
    }

    private static Picture passed(Picture original, int quantiser) {
        var picture =
                new Picture(original.width(), original.height(), original.bgr().clone());
        CameraEncoder.pass(picture, quantiser);
        return picture;
    }

    private static Picture gravelUnderAWhiteSky() {
        var picture = Picture.filled(128, 96, 240);
        var random = new Random(1);
        for (int i = 3 * 128 * 48; i < picture.bgr().length; i++) {
            picture.bgr()[i] = (byte) (100 + random.nextInt(-30, 30));
        }
        return picture;
    }

    private static double difference(Picture one, Picture other) {
        double sum = 0;
        for (int i = 0; i < one.bgr().length; i++) {
            sum += Math.abs((one.bgr()[i] & 0xff) - (other.bgr()[i] & 0xff));
        }
        return sum / one.bgr().length;
    }

    /** Of half the picture, from a row on. */
    private static double mean(Picture picture, int fromRow) {
        double sum = 0;
        for (int i = 0; i < 3 * 128 * 48; i++) {
            sum += picture.bgr()[3 * 128 * fromRow + i] & 0xff;
        }
        return sum / (3 * 128 * 48);
    }
}
