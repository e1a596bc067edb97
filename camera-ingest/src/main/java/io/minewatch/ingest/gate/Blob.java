package io.minewatch.ingest.gate;

import io.minewatch.contract.Box;

/**
 * Pixels that stand out side by side.
 *
 * @param from where they begin in the sheet's order
 * @param to where they end in it
 */
record Blob(int from, int to, int left, int right, int upper, int lower) {

    int area() {
        return to - from;
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return lower - upper + 1;
    }

    /** The share of its box that it fills. */
    double fill() {
        return area() / (double) (width() * height());
    }

    Box box() {
        return new Box(
                left / (double) Luma.WIDTH,
                upper / (double) Luma.HEIGHT,
                width() / (double) Luma.WIDTH,
                height() / (double) Luma.HEIGHT);
    }
}
