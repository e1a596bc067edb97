package io.minewatch.training.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pixels in rows, three bytes each.
 *
 * @param bgr blue, green, red of each pixel
 */
public record Picture(int width, int height, byte[] bgr) {

    public Picture {
        if (bgr.length != 3 * width * height) {
            throw new IllegalArgumentException("%d bytes are no %dx%d picture".formatted(bgr.length, width, height));
        }
    }

    public static Picture filled(int width, int height, int grey) {
        var bgr = new byte[3 * width * height];
        java.util.Arrays.fill(bgr, (byte) grey);
        return new Picture(width, height, bgr);
    }

    public static Picture read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var image = ImageIO.read(in);
            if (image == null) {
                throw new IOException("not a picture: " + file);
            }
            return of(image);
        }
    }

    public static Picture of(BufferedImage image) {
        var picture = image;
        if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            picture = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            var graphics = picture.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.dispose();
        }
        var bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new Picture(picture.getWidth(), picture.getHeight(), bytes);
    }

    public BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(bgr, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, bgr.length);
        return image;
    }

    /** Half the size, each pixel the mean of four: what a later bilinear look-up needs to not shimmer. */
    public Picture halved() {
        int w = width / 2;
        int h = height / 2;
        var small = new byte[3 * w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                for (int c = 0; c < 3; c++) {
                    int from = 3 * (2 * y * width + 2 * x) + c;
                    int below = from + 3 * width;
                    int sum = (bgr[from] & 255) + (bgr[from + 3] & 255) + (bgr[below] & 255) + (bgr[below + 3] & 255);
                    small[3 * (y * w + x) + c] = (byte) ((sum + 2) / 4);
                }
            }
        }
        return new Picture(w, h, small);
    }

    /** The same picture, {@code newWidth} by {@code newHeight}. */
    public Picture resized(int newWidth, int newHeight) {
        var target = filled(newWidth, newHeight, 0);
        new Placement((double) newWidth / width, (double) newHeight / height, 0, 0, false).paint(this, target, 0, 0);
        return target;
    }
}
