package io.minewatch.detection.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.detection.Pictures;
import io.minewatch.detection.inference.Detection;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawingTest {

    /** From 64, 90 to 320, 270 in a picture of 640 × 360. */
    private static final Box BOX = new Box(0.1, 0.25, 0.4, 0.5);

    @Test
    void drawsAnAlertBoldAndTheRestThin() throws IOException {
        var bold = draw(BOX, true);
        var thin = draw(BOX, false);

        assertThat(bold.getWidth()).isEqualTo(640);
        assertThat(isAmber(bold, 65, 180)).isTrue();
        assertThat(isAmber(thin, 64, 180)).isTrue();
        assertThat(isAmber(thin, 66, 180)).isFalse();
    }

    @Test
    void writesInsideTheBoxWhereThereIsNoRoomAbove() throws IOException {
        var drawn = draw(new Box(0, 0, 1, 1), true);

        assertThat(isAmber(drawn, 8, 4)).isTrue();
    }

    @Test
    void leavesTheRestOfThePictureAsItWas() throws IOException {
        var before = image(Pictures.read("excavator.jpg"));

        assertThat(draw(BOX, true).getRGB(500, 200)).isEqualTo(before.getRGB(500, 200));
    }

    @Test
    void saysWhenAPictureCannotBeWrittenThatWay() {
        assertThatThrownBy(() -> Drawing.draw(Pictures.read("excavator.jpg"), List.of(), ".xyz"))
                .isInstanceOf(RuntimeException.class);
    }

    private static BufferedImage draw(Box box, boolean alert) throws IOException {
        var mark = new Mark(new Detection(MachineClass.EXCAVATOR, 0.8, box), alert);
        return image(Drawing.draw(Pictures.read("excavator.jpg"), List.of(mark), ".png"));
    }

    private static boolean isAmber(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 240 && colour.getBlue() < 30 && Math.abs(colour.getGreen() - 200) < 20;
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
