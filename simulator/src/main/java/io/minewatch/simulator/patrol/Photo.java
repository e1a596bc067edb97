package io.minewatch.simulator.patrol;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo such as a patrol takes, drawn: what it shows stands on it in words, so that nobody takes it for a real one. */
final class Photo {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private Photo() {}

    /** A JPEG with a few lines of text. */
    static byte[] showing(String... lines) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x8a9a7b));
        pen.fillRect(0, 0, WIDTH, HEIGHT / 2);
        pen.setColor(new Color(0x7a6248));
        pen.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 24, 48 + 30 * i);
        }
        pen.dispose();
        try {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
