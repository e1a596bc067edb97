package io.minewatch.ingest.bench;

import java.util.Random;

/** A picture that weather is put into. */
final class Canvas {

    private static final int NOISE = 1 << 20;
    private static final float[] GAUSSIAN = new float[NOISE];
    private static final float[] TEXTURE = new float[Ffmpeg.PIXELS];

    static {
        var random = new Random(11);
        for (int i = 0; i < NOISE; i++) {
            GAUSSIAN[i] = (float) random.nextGaussian();
        }
        for (int size = 4; size <= 16; size *= 2) {
            addBlotches(random, size);
        }
    }

    final float[] values = new float[Ffmpeg.PIXELS];
    final Random random;

    Canvas(byte[] picture, long seed) {
        random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = picture[i] & 0xff;
        }
    }

    private static void addBlotches(Random random, int size) {
        int columns = Ffmpeg.WIDTH / size + 1;
        var blotches = new float[columns * (Ffmpeg.HEIGHT / size + 1)];
        for (int i = 0; i < blotches.length; i++) {
            blotches[i] = (float) random.nextGaussian() * 20;
        }
        for (int i = 0; i < TEXTURE.length; i++) {
            TEXTURE[i] += blotches[i / Ffmpeg.WIDTH / size * columns + i % Ffmpeg.WIDTH / size];
        }
    }

    void noise(double sigma) {
        int from = random.nextInt(NOISE);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) sigma * GAUSSIAN[from + i & NOISE - 1];
        }
    }

    void light(double gain, double offset) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (gain * values[i] + offset);
        }
    }

    /** Streaks or flakes: thin ellipses, one after another. */
    void specks(int count, double length, double width, double slant, double brightness) {
        for (int k = 0; k < count; k++) {
            double x = random.nextDouble() * Ffmpeg.WIDTH;
            double y = random.nextDouble() * Ffmpeg.HEIGHT;
            double size = 0.6 + 0.8 * random.nextDouble();
            line(x, y, slant * length * size, length * size, width, brightness, 0.3 + 0.3 * random.nextDouble());
        }
    }

    /** A line with soft sides, drawn over the picture. */
    void line(double x, double y, double dx, double dy, double width, double brightness, double opacity) {
        double length = Math.max(1, Math.hypot(dx, dy));
        int reach = (int) Math.ceil(2 * width);
        int left = (int) Math.max(0, Math.min(x, x + dx) - reach);
        int right = (int) Math.min(Ffmpeg.WIDTH - 1, Math.max(x, x + dx) + reach);
        int upper = (int) Math.max(0, Math.min(y, y + dy) - reach);
        int lower = (int) Math.min(Ffmpeg.HEIGHT - 1, Math.max(y, y + dy) + reach);
        for (int row = upper; row <= lower; row++) {
            for (int column = left; column <= right; column++) {
                double along = Math.clamp(((column - x) * dx + (row - y) * dy) / (length * length), 0, 1);
                double beside = Math.hypot(column - x - along * dx, row - y - along * dy) / width;
                double cover = opacity * Math.exp(-beside * beside);
                int pixel = row * Ffmpeg.WIDTH + column;
                values[pixel] += (float) (cover * (brightness - values[pixel]));
            }
        }
    }

    /** Soft clouds: of dust that covers what lies behind, or of light that brightens it. */
    void cloud(double x, double y, double width, double height, double cover, double brightness, boolean light) {
        int left = (int) Math.max(0, x - 2.5 * width);
        int right = (int) Math.min(Ffmpeg.WIDTH - 1, x + 2.5 * width);
        int upper = (int) Math.max(0, y - 2.5 * height);
        int lower = (int) Math.min(Ffmpeg.HEIGHT - 1, y + 2.5 * height);
        for (int row = upper; row <= lower; row++) {
            for (int column = left; column <= right; column++) {
                double u = (column - x) / width;
                double v = (row - y) / height;
                double part = cover * Math.exp(-u * u - v * v);
                int pixel = row * Ffmpeg.WIDTH + column;
                values[pixel] += (float) (part * (light ? values[pixel] : brightness - values[pixel]));
            }
        }
    }

    /** Leaves before the upper left of the scene, each a little aside of where it was, as the wind has them. */
    void leaves(byte[] plate, double time, double sway) {
        for (int row = 0; row < Ffmpeg.HEIGHT * 0.4; row++) {
            double phase = time * 1.9 + row / 37.0;
            for (int column = 0; column < Ffmpeg.WIDTH * 0.45; column++) {
                int pixel = row * Ffmpeg.WIDTH + column;
                if (isGround(plate, pixel)) {
                    double x = column + sway * (Math.sin(phase + column / 53.0) + 0.5 * Math.sin(2.7 * phase));
                    double y = row + sway / 2 * Math.sin(1.3 * phase + column / 29.0);
                    values[pixel] = 80 + sample(TEXTURE, x, y);
                }
            }
        }
    }

    /** Water in the lowest quarter: waves that nobody sees twice, and glints on them. */
    void ripples(byte[] plate, double time) {
        for (int row = Ffmpeg.HEIGHT * 3 / 4; row < Ffmpeg.HEIGHT; row++) {
            for (int column = 0; column < Ffmpeg.WIDTH; column++) {
                int pixel = row * Ffmpeg.WIDTH + column;
                if (isGround(plate, pixel)) {
                    double wave = Math.sin(row / 3.0 + time * 5.1 + 2 * Math.sin(column / 17.0 + time))
                            + Math.sin(column / 11.0 - time * 3.7 + row / 5.0);
                    double glint = random.nextInt(400) == 0 ? 70 : 0;
                    values[pixel] += (float) (14 * wave + glint);
                }
            }
        }
    }

    private boolean isGround(byte[] plate, int pixel) {
        return Math.abs(values[pixel] - (plate[pixel] & 0xff)) < 14;
    }

    void shift(double x, double y) {
        var from = values.clone();
        for (int row = 0; row < Ffmpeg.HEIGHT; row++) {
            for (int column = 0; column < Ffmpeg.WIDTH; column++) {
                values[row * Ffmpeg.WIDTH + column] = sample(from, column - x, row - y);
            }
        }
    }

    private static float sample(float[] from, double x, double y) {
        double u = Math.clamp(x, 0, Ffmpeg.WIDTH - 1.001);
        double v = Math.clamp(y, 0, Ffmpeg.HEIGHT - 1.001);
        int pixel = (int) v * Ffmpeg.WIDTH + (int) u;
        var right = (float) (u - (int) u);
        var below = (float) (v - (int) v);
        float upper = from[pixel] + right * (from[pixel + 1] - from[pixel]);
        int under = pixel + Ffmpeg.WIDTH;
        float lower = from[under] + right * (from[under + 1] - from[under]);
        return upper + below * (lower - upper);
    }

    byte[] picture() {
        var picture = new byte[values.length];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) Math.clamp(Math.round(values[i]), 0, 255);
        }
        return picture;
    }
}
