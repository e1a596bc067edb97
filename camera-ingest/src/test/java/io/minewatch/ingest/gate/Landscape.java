package io.minewatch.ingest.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * A drawn landscape with texture, a look every two seconds, to which weather and accidents happen. What is called before
 * {@link #take} holds for that picture only, except light.
 */
final class Landscape {

    private static final int MARGIN = 20;
    private static final int WIDE = Luma.WIDTH + 2 * MARGIN;
    private static final int HIGH = Luma.HEIGHT + 2 * MARGIN;

    private final Random random = new Random(5);
    private final double[] ground = new double[WIDE * HIGH];
    private final double[] drawn = new double[Luma.PIXELS];
    private double gain = 1;
    private double offset;
    private double noise = 1.5;
    private Instant now = Scene.START;

    Landscape() {
        for (int size : new int[] {4, 8, 16, 32}) {
            var patches = new double[(WIDE / size + 1) * (HIGH / size + 1)];
            for (int i = 0; i < patches.length; i++) {
                patches[i] = random.nextGaussian() * 14;
            }
            for (int i = 0; i < ground.length; i++) {
                ground[i] += patches[i / WIDE / size * (WIDE / size + 1) + i % WIDE / size];
            }
        }
        soften();
        soften();
        view(0, 0);
    }

    /** No lens draws edges sharper than this. */
    private void soften() {
        var sharp = ground.clone();
        for (int i = WIDE + 1; i < ground.length - WIDE - 1; i++) {
            ground[i] = (2 * sharp[i] + sharp[i - 1] + sharp[i + 1] + sharp[i - WIDE] + sharp[i + WIDE]) / 6;
        }
    }

    /** The landscape as a camera sees it that looks so many pixels aside. */
    Landscape view(double right, double down) {
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            drawn[pixel] = 110 + ground(pixel % Luma.WIDTH + right, pixel / Luma.WIDTH + down);
        }
        return this;
    }

    private double ground(double x, double y) {
        double u = x + MARGIN;
        double v = y + MARGIN;
        int corner = (int) v * WIDE + (int) u;
        double part = u - (int) u;
        double upper = ground[corner] * (1 - part) + ground[corner + 1] * part;
        double lower = ground[corner + WIDE] * (1 - part) + ground[corner + WIDE + 1] * part;
        return upper + (v - (int) v) * (lower - upper);
    }

    Landscape light(double gain, double offset) {
        this.gain = gain;
        this.offset = offset;
        return this;
    }

    Landscape noise(double sigma) {
        this.noise = sigma;
        return this;
    }

    Landscape box(int x, int y, int w, int h, int brightness) {
        for (int row = y; row < y + h; row++) {
            for (int column = x; column < x + w; column++) {
                drawn[row * Luma.WIDTH + column] = brightness;
            }
        }
        return this;
    }

    /** Each pixel of a part shows what lies a little beside it, elsewhere at each look. */
    Landscape wave(int x, int y, int w, int h) {
        double sway = 3 * random.nextGaussian();
        for (int row = y; row < y + h; row++) {
            for (int column = x; column < x + w; column++) {
                double aside = Math.clamp(sway * Math.sin(row / 3.0 + column / 5.0), -2, 2);
                drawn[row * Luma.WIDTH + column] = 110 + ground(column + aside, row);
            }
        }
        return this;
    }

    /** Thin bright streaks all over. */
    Landscape rain(int streaks) {
        for (int i = 0; i < streaks; i++) {
            int x = random.nextInt(Luma.WIDTH);
            int y = random.nextInt(Luma.HEIGHT - 5);
            for (int row = y; row < y + 5; row++) {
                drawn[row * Luma.WIDTH + x] += 45;
            }
        }
        return this;
    }

    /** A round patch of light or shadow with soft sides that multiplies what it falls on. */
    Landscape glow(double x, double y, double radius, double strength) {
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            double away = Math.hypot(pixel % Luma.WIDTH - x, pixel / Luma.WIDTH - y) / radius;
            drawn[pixel] *= 1 + strength * Math.exp(-away * away);
        }
        return this;
    }

    /** A bright blur that hides what is behind it. */
    Landscape blur(double x, double y, double radius) {
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            double away = Math.hypot(pixel % Luma.WIDTH - x, pixel / Luma.WIDTH - y) / radius;
            drawn[pixel] += (600 - drawn[pixel]) * 0.8 * Math.exp(-away * away);
        }
        return this;
    }

    Instant now() {
        return now;
    }

    Landscape wait(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    /** The picture, two seconds after the last one; what was drawn on the landscape is gone with it. */
    Luma take() {
        now = now.plus(Scene.STEP);
        var values = new byte[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            double seen = gain * drawn[pixel] + offset + noise * random.nextGaussian();
            values[pixel] = (byte) Math.clamp(Math.round(seen), 0, 255);
        }
        view(0, 0);
        return new Luma(values);
    }

    static Luma plain(int brightness) {
        var values = new byte[Luma.PIXELS];
        Arrays.fill(values, (byte) brightness);
        return new Luma(values);
    }
}
