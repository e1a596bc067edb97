package io.minewatch.training.augment;

import io.minewatch.training.picture.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What weather, the hour, the lens and the encoder do to a picture. Changes it in place. */
final class Conditions {

    private Conditions() {}

    /** Some of all that, in the order in which light meets it. */
    static void some(Picture picture, RandomGenerator random) {
        double hour = random.nextDouble();
        if (hour < 0.15) {
            light(picture, random.nextDouble(0.15, 0.5), random.nextDouble(0, 15), random.nextDouble(0, 0.3), random);
        } else {
            light(picture, random.nextDouble(0.7, 1.3), random.nextDouble(-20, 20), 0.08, random);
        }
        if (random.nextDouble() < 0.12) {
            double white = random.nextDouble(120, 220);
            // Dust is a fog that keeps the red.
            double dust = random.nextDouble() < 0.4 ? random.nextDouble(0.1, 0.4) : 0;
            fog(picture, random.nextDouble(0.2, 0.65), white * (1 - dust), white * (1 - dust / 2), white);
        }
        if (random.nextDouble() < 0.08) {
            rain(picture, random);
        }
        if (random.nextDouble() < 0.08) {
            dirt(picture, random);
        }
        if (random.nextDouble() < 0.1) {
            grey(picture);
        }
        if (random.nextDouble() < 0.15) {
            blur(picture);
        }
        if (random.nextDouble() < 0.25) {
            noise(picture, random.nextDouble(2, 12), random);
        }
        double encoder = random.nextDouble();
        if (encoder < 0.15) {
            compress(picture, (float) random.nextDouble(0.15, 0.75));
        } else if (encoder < 0.4) {
            CameraEncoder.pass(picture, random.nextInt(24, 42));
        }
    }

    static void light(Picture picture, double gain, double offset, double tint, RandomGenerator random) {
        var bgr = picture.bgr();
        for (int c = 0; c < 3; c++) {
            double own = gain * (1 + tint * random.nextDouble(-1, 1));
            var table = new byte[256];
            for (int v = 0; v < 256; v++) {
                table[v] = clip(v * own + offset);
            }
            for (int i = c; i < bgr.length; i += 3) {
                bgr[i] = table[bgr[i] & 255];
            }
        }
    }

    static void fog(Picture picture, double density, double... colour) {
        var bgr = picture.bgr();
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = clip((bgr[i] & 255) * (1 - density) + colour[i % 3] * density);
        }
    }

    /** Some soft, dull blots: dried drops on the lens, far out of focus. */
    private static void dirt(Picture picture, RandomGenerator random) {
        for (int blot = random.nextInt(1, 6); blot > 0; blot--) {
            double radius = picture.width() * random.nextDouble(0.03, 0.15);
            double middleX = picture.width() * random.nextDouble();
            double middleY = picture.height() * random.nextDouble();
            double density = random.nextDouble(0.3, 0.8);
            double colour = random.nextDouble(60, 170);
            int top = (int) Math.max(0, middleY - radius);
            for (int y = top; y < Math.min(picture.height(), middleY + radius); y++) {
                int left = (int) Math.max(0, middleX - radius);
                for (int x = left; x < Math.min(picture.width(), middleX + radius); x++) {
                    double edge = 1 - Math.hypot(x - middleX, y - middleY) / radius;
                    blend(picture.bgr(), 3 * (y * picture.width() + x), density * Math.clamp(2 * edge, 0, 1), colour);
                }
            }
        }
    }

    private static void blend(byte[] bgr, int at, double density, double colour) {
        for (int i = at; i < at + 3; i++) {
            bgr[i] = clip((bgr[i] & 255) * (1 - density) + colour * density);
        }
    }

    private static void rain(Picture picture, RandomGenerator random) {
        var bgr = picture.bgr();
        int lean = random.nextInt(-3, 4);
        for (int drop = random.nextInt(60, 300); drop > 0; drop--) {
            int x = random.nextInt(picture.width());
            int y = random.nextInt(picture.height());
            int length = random.nextInt(6, 22);
            for (int i = 0; i < length && y + i < picture.height(); i++) {
                int at = 3 * ((y + i) * picture.width() + Math.floorMod(x + lean * i / 10, picture.width()));
                for (int c = 0; c < 3; c++) {
                    bgr[at + c] = clip((bgr[at + c] & 255) * 0.7 + 60);
                }
            }
        }
    }

    /** As a camera sees by infrared. */
    private static void grey(Picture picture) {
        var bgr = picture.bgr();
        for (int i = 0; i < bgr.length; i += 3) {
            byte value = clip(0.11 * (bgr[i] & 255) + 0.59 * (bgr[i + 1] & 255) + 0.3 * (bgr[i + 2] & 255));
            bgr[i] = value;
            bgr[i + 1] = value;
            bgr[i + 2] = value;
        }
    }

    /** Half the size and back: out of focus, or a sub stream scaled up. */
    private static void blur(Picture picture) {
        var soft = picture.halved().resized(picture.width(), picture.height());
        System.arraycopy(soft.bgr(), 0, picture.bgr(), 0, soft.bgr().length);
    }

    private static void noise(Picture picture, double strength, RandomGenerator random) {
        var bgr = picture.bgr();
        var table = new double[4096];
        for (int i = 0; i < table.length; i++) {
            table[i] = strength * random.nextGaussian();
        }
        long state = random.nextLong() | 1;
        for (int i = 0; i < bgr.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            bgr[i] = clip((bgr[i] & 255) + table[(int) (state >>> 52)]);
        }
    }

    private static void compress(Picture picture, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture.toImage(), null, null), parameters);
            out.flush();
            var again = Picture.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
            System.arraycopy(again.bgr(), 0, picture.bgr(), 0, again.bgr().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static byte clip(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
