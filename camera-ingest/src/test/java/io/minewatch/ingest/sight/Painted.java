package io.minewatch.ingest.sight;

import io.minewatch.ingest.gate.Luma;
import java.util.Random;

/** Painted pictures of one place: huts, heaps and banks of any size, with what weather and people do to them. */
final class Painted {

    private static final int THINGS = 60;

    /** One for all: a picture of the same place again must not have the same noise again. */
    private static final Random NOISE = new Random(5);

    private final double[] scene;

    private Painted(double[] scene) {
        this.scene = scene;
    }

    /** A place of its own for each number. */
    static Painted place(int number) {
        var random = new Random(number);
        var scene = new double[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            scene[pixel] = 150 - pixel / Luma.WIDTH * 0.5;
        }
        for (int thing = 0; thing < THINGS; thing++) {
            int x = random.nextInt(Luma.WIDTH);
            int y = random.nextInt(Luma.HEIGHT);
            put(scene, x, y, 6 + random.nextInt(24), 5 + random.nextInt(16), 60 + random.nextInt(150));
        }
        return new Painted(scene);
    }

    private static void put(double[] scene, int left, int upper, int width, int height, double brightness) {
        for (int y = upper; y < Math.min(Luma.HEIGHT, upper + height); y++) {
            for (int x = left; x < Math.min(Luma.WIDTH, left + width); x++) {
                // Slanted sides: a landscape has edges in every direction.
                int slanted = Math.clamp(x + (y - upper) / 2, 0, Luma.WIDTH - 1);
                scene[y * Luma.WIDTH + slanted] = brightness;
            }
        }
    }

    /** The place in other light: brightness = gain × brightness + offset. */
    Painted inLight(double gain, double offset) {
        var lit = new double[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            lit[pixel] = gain * scene[pixel] + offset;
        }
        return new Painted(lit);
    }

    /** With something large parked before it. */
    Painted behindALorry() {
        var hidden = scene.clone();
        put(hidden, 10, 20, 85, 65, 70);
        put(hidden, 20, 30, 25, 15, 190);
        put(hidden, 50, 60, 14, 14, 20);
        return new Painted(hidden);
    }

    /** As a camera sees it that was turned to the left and up by so many pixels. */
    Painted shifted(int right, int down) {
        var shifted = new double[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            int x = Math.floorMod(pixel % Luma.WIDTH - right, Luma.WIDTH);
            int y = Math.floorMod(pixel / Luma.WIDTH - down, Luma.HEIGHT);
            shifted[pixel] = scene[y * Luma.WIDTH + x];
        }
        return new Painted(shifted);
    }

    /** Nothing but a brightness, a little more to one side. */
    static Painted bag(double brightness) {
        var flat = new double[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            flat[pixel] = brightness + pixel % Luma.WIDTH * 0.1;
        }
        return new Painted(flat);
    }

    /** A picture of it. */
    Luma picture(double sensorNoise) {
        var values = new byte[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            values[pixel] = (byte) Math.clamp(Math.round(scene[pixel] + NOISE.nextGaussian() * sensorNoise), 0, 255);
        }
        return new Luma(values);
    }
}
