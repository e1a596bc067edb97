package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;
import java.util.Random;

/** A picture made up for a test: woods, flat ground with boxes on it, and whatever else the test puts there. */
final class Painting implements Pixels {

    static final int GROUND = 0x9a8a70;
    static final int WOODS = 0x283020;
    static final int YELLOW = 0xd8a020;
    static final int BLUE = 0x2848a0;
    static final int WHITE = 0xffffff;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    private final byte[] pixels = new byte[3 * WIDTH * HEIGHT];

    private Painting() {}

    static Painting ground() {
        return of(GROUND).with(new Box(0, 0, 1, 0.3), WOODS);
    }

    static Painting of(int colour) {
        return new Painting().with(new Box(0, 0, 1, 1), colour);
    }

    /** A rectangle of one colour, 0xRRGGBB. */
    Painting with(Box box, int colour) {
        int right = Math.min(WIDTH, (int) Math.round((box.x() + box.w()) * WIDTH));
        int bottom = Math.min(HEIGHT, (int) Math.round(box.bottom() * HEIGHT));
        for (int y = Math.max(0, (int) Math.round(box.y() * HEIGHT)); y < bottom; y++) {
            for (int x = Math.max(0, (int) Math.round(box.x() * WIDTH)); x < right; x++) {
                int at = 3 * (y * WIDTH + x);
                pixels[at] = (byte) colour;
                pixels[at + 1] = (byte) (colour >> 8);
                pixels[at + 2] = (byte) (colour >> 16);
            }
        }
        return this;
    }

    /** Noise on every pixel. */
    Painting noisy(long seed, int amplitude) {
        var random = new Random(seed);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp((pixels[i] & 0xff) + random.nextInt(-amplitude, amplitude + 1), 0, 255);
        }
        return this;
    }

    /** Rain: bright streaks all over, others on every frame. */
    Painting rainy(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            with(new Box(random.nextDouble(), random.nextDouble(), 0.003, 0.03), 0xd0d0d0);
        }
        return this;
    }

    /** More or less light on all of it. */
    Painting lit(double share) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(Math.round((pixels[i] & 0xff) * share), 0, 255);
        }
        return this;
    }

    @Override
    public byte[] sample(Box part, int width, int height) {
        double left = Math.max(0, part.x()) * WIDTH;
        double top = Math.max(0, part.y()) * HEIGHT;
        double stepX = (Math.min(1, part.x() + part.w()) * WIDTH - left) / width;
        double stepY = (Math.min(1, part.bottom()) * HEIGHT - top) / height;
        byte[] sample = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int x = Math.min(WIDTH - 1, (int) (left + (i % width + 0.5) * stepX));
            int y = Math.min(HEIGHT - 1, (int) (top + (i / width + 0.5) * stepY));
            System.arraycopy(pixels, 3 * (y * WIDTH + x), sample, 3 * i, 3);
        }
        return sample;
    }
}
