package io.minewatch.ingest.sight;

import io.minewatch.ingest.gate.Luma;

/**
 * Which way the edges of a picture run, at half the gate's size: at each place a vector of twice the edge's angle, so that
 * light against dark is the same as dark against light, and of a length between 0 (no edge) and 1.
 *
 * <p>Lengths are relative to the picture's own contrast: dusk and fog take contrast away everywhere, but turn no edge.
 * After Fitch, Kadyrov, Christmas and Kittler, Orientation correlation, BMVC 2002.
 *
 * @param vectors row by row, two numbers each
 * @param contrast mean steepness of brightness, levels a place: what is left of it when the lens is covered is noise
 * @param brightness mean, 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Edges(float[] vectors, double contrast, double brightness) {

    static final int WIDTH = Luma.WIDTH / 2;
    static final int HEIGHT = Luma.HEIGHT / 2;
    static final int PLACES = WIDTH * HEIGHT;

    /** Steepness of sensor noise, once four pixels are averaged. */
    private static final double NOISE = 6;

    static Edges of(Luma luma) {
        var small = halve(luma.values());
        var vectors = new float[2 * PLACES];
        double contrast = slopes(small, vectors);
        turnIntoDirections(vectors, Math.max(NOISE, contrast));
        long sum = 0;
        for (int value : small) {
            sum += value;
        }
        return new Edges(vectors, contrast, sum / (4.0 * PLACES));
    }

    /** Sums of two by two pixels. */
    private static int[] halve(byte[] pixels) {
        var small = new int[PLACES];
        for (int y = 0; y < HEIGHT; y++) {
            int upper = 2 * y * Luma.WIDTH;
            int lower = upper + Luma.WIDTH;
            for (int x = 0; x < WIDTH; x++) {
                small[y * WIDTH + x] = (pixels[upper + 2 * x] & 0xff)
                        + (pixels[upper + 2 * x + 1] & 0xff)
                        + (pixels[lower + 2 * x] & 0xff)
                        + (pixels[lower + 2 * x + 1] & 0xff);
            }
        }
        return small;
    }

    /** Sobel's operator, in levels a place; returns the mean steepness. The outermost places have none. */
    private static double slopes(int[] small, float[] slopes) {
        double sum = 0;
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < WIDTH - 1; x++) {
                int i = y * WIDTH + x;
                int a = small[i - WIDTH - 1];
                int b = small[i - WIDTH + 1];
                int c = small[i + WIDTH - 1];
                int d = small[i + WIDTH + 1];
                float right = (b + d - a - c + 2 * (small[i + 1] - small[i - 1])) / 16f;
                float down = (c + d - a - b + 2 * (small[i + WIDTH] - small[i - WIDTH])) / 16f;
                slopes[2 * i] = right;
                slopes[2 * i + 1] = down;
                sum += Math.sqrt(right * right + down * down);
            }
        }
        return sum / PLACES;
    }

    private static void turnIntoDirections(float[] vectors, double half) {
        float square = (float) (half * half);
        for (int i = 0; i < vectors.length; i += 2) {
            float right = vectors[i];
            float down = vectors[i + 1];
            float weight = 1 / (right * right + down * down + square);
            vectors[i] = (right * right - down * down) * weight;
            vectors[i + 1] = 2 * right * down * weight;
        }
    }
}
