package io.minewatch.simulator.patrol;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo such as a patrol sends: a test card, so that nobody takes it for a real one. Drawn without any font. */
final class Photo {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int[] BARS = {0xc0c0c0, 0xc0c000, 0x00c0c0, 0x00c000, 0xc000c0, 0xc00000, 0x0000c0};

    private Photo() {}

    /**
     * A JPEG.
     *
     * @param number makes it different from every other, as real photos are
     */
    static byte[] testCard(int number) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                picture.setRGB(x, y, y < HEIGHT * 3 / 4 ? BARS[x * BARS.length / WIDTH] : digit(number, x));
            }
        }
        try {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number's bits from left to right, white and black. */
    private static int digit(int number, int x) {
        return (number >> (31 - x * 32 / WIDTH) & 1) == 0 ? 0x101010 : 0xf0f0f0;
    }
}
