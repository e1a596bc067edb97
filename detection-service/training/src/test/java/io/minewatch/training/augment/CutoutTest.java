package io.minewatch.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutoutTest {

    private static final int OPAQUE_GREEN = 0xff00c800;

    @TempDir
    private Path folder;

    @Test
    void readsMachinesButNoVesselsWhichWouldLieOnLand() throws IOException {
        write("excavator-00001.png", 8, 8);
        write("vessel-00001.png", 8, 8);
        Files.writeString(folder.resolve("README.txt"), "not a picture");

        assertThat(Cutout.readAll(folder)).extracting(Cutout::kind).containsExactly(MachineClass.EXCAVATOR);
    }

    @Test
    void coversWhatLiesBehindItOnlyWhereItIsOpaque() throws IOException {
        write("truck-00001.png", 10, 20);
        var picture = Picture.filled(40, 40, 100);

        var box = Cutout.readAll(folder).getFirst().paste(picture, 5, 10, false);

        assertThat(box).isEqualTo(new Box(5, 10, 15, 30));
        assertThat(green(picture, 6, 12)).isGreaterThan(120);
        assertThat(green(picture, 12, 12)).isEqualTo(100);
        assertThat(green(picture, 20, 20)).isEqualTo(100);
    }

    @Test
    void keepsItsLookWhenItShrinks() throws IOException {
        write("loader-00001.png", 64, 32);

        var small = Cutout.readAll(folder).getFirst().shrunk(0.25);

        assertThat(small.width()).isEqualTo(16);
        assertThat(small.height()).isEqualTo(8);
        assertThat(small.rgba()[1]).isCloseTo(200 / 255f, within(0.01f));
        assertThat(small.rgba()[4 * 15 + 3]).isZero();
    }

    /** The left half green, the right half clear. */
    private void write(String name, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width / 2; x++) {
                image.setRGB(x, y, OPAQUE_GREEN);
            }
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }

    private static int green(Picture picture, int x, int y) {
        return picture.bgr()[3 * (y * picture.width() + x) + 1] & 255;
    }
}
