package io.minewatch.training.augment;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.geometry.Box;
import io.minewatch.training.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A machine without its surroundings, to be set into a photo.
 *
 * @param rgba red, green, blue and opacity of each pixel, 0 to 1, colours already multiplied with the opacity
 */
public record Cutout(MachineClass kind, int width, int height, float[] rgba) {

    /** Whatever stands in the sun is darker on a grey day: how much of the difference to its new place it takes on. */
    private static final double FITTING_IN = 0.35;

    /** Reads every {@code class-number.png} of a folder, but no vessels: they would lie on land. */
    public static List<Cutout> readAll(Path folder) throws IOException {
        var cutouts = new ArrayList<Cutout>();
        for (var file : pngs(folder)) {
            var word = file.getFileName().toString().replaceFirst("-.*", "").toUpperCase(Locale.ROOT);
            var kind = MachineClass.valueOf(word);
            if (kind != MachineClass.VESSEL) {
                var image = ImageIO.read(file.toFile());
                if (image == null) {
                    throw new IOException("not a picture: " + file);
                }
                cutouts.add(of(kind, image));
            }
        }
        return cutouts;
    }

    private static List<Path> pngs(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }

    private static Cutout of(MachineClass kind, BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        var argb = image.getRGB(0, 0, w, h, null, 0, w);
        var rgba = new float[4 * argb.length];
        for (int i = 0; i < argb.length; i++) {
            float opacity = (argb[i] >>> 24) / 255f;
            rgba[4 * i] = (argb[i] >> 16 & 255) * opacity / 255f;
            rgba[4 * i + 1] = (argb[i] >> 8 & 255) * opacity / 255f;
            rgba[4 * i + 2] = (argb[i] & 255) * opacity / 255f;
            rgba[4 * i + 3] = opacity;
        }
        return new Cutout(kind, w, h, rgba);
    }

    /** The same, smaller: each pixel the mean of those that it covers. */
    Cutout shrunk(double scale) {
        int w = (int) Math.max(1, Math.round(width * scale));
        int h = (int) Math.max(1, Math.round(height * scale));
        var small = new float[4 * w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                mean(x * width / w, y * height / h, (x + 1) * width / w, (y + 1) * height / h, small, 4 * (y * w + x));
            }
        }
        return new Cutout(kind, w, h, small);
    }

    private void mean(int left, int top, int right, int bottom, float[] into, int at) {
        int r = Math.max(right, left + 1);
        int b = Math.max(bottom, top + 1);
        for (int y = top; y < b; y++) {
            for (int x = left; x < r; x++) {
                for (int c = 0; c < 4; c++) {
                    into[at + c] += rgba[4 * (y * width + x) + c];
                }
            }
        }
        for (int c = 0; c < 4; c++) {
            into[at + c] /= (float) ((r - left) * (b - top));
        }
    }

    /** Sets it into a picture, about as bright as what stands there, and says where. */
    Box paste(Picture picture, int left, int top, boolean mirrored) {
        double gain = gain(picture, left, top);
        var bgr = picture.bgr();
        for (int y = Math.max(0, -top); y < Math.min(height, picture.height() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(width, picture.width() - left); x++) {
                int from = 4 * (y * width + (mirrored ? width - 1 - x : x));
                int to = 3 * ((top + y) * picture.width() + left + x);
                for (int c = 0; c < 3; c++) {
                    double value = (bgr[to + c] & 255) * (1 - rgba[from + 3]) + 255 * gain * rgba[from + 2 - c];
                    bgr[to + c] = (byte) Math.min(255, Math.round(value));
                }
            }
        }
        return new Box(left, top, left + width, top + height).within(picture.width(), picture.height());
    }

    private double gain(Picture picture, int left, int top) {
        double own = 0;
        double opaque = 0;
        double there = 0;
        int pixels = 0;
        for (int y = Math.max(0, -top); y < Math.min(height, picture.height() - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(width, picture.width() - left); x++) {
                own += 255 * rgba[4 * (y * width + x) + 1];
                opaque += rgba[4 * (y * width + x) + 3];
                there += picture.bgr()[3 * ((top + y) * picture.width() + left + x) + 1] & 255;
                pixels++;
            }
        }
        if (pixels == 0 || own < 1) {
            return 1;
        }
        double wanted = (1 - FITTING_IN) + FITTING_IN * (there / pixels) / (own / opaque);
        return Math.clamp(wanted, 0.4, 1.5);
    }
}
