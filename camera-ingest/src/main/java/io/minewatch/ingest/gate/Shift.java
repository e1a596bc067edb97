package io.minewatch.ingest.gate;

/**
 * How far the picture lies from the background, in the gate's pixels; to the right and down.
 *
 * @param likeness how much the picture's edges look like the background's once it is put in place: 1 the same, 0
 *     nothing in common; 1 too where there are no edges to compare
 */
record Shift(double x, double y, double likeness) {

    static final Shift NONE = new Shift(0, 0, 1);

    double length() {
        return Math.hypot(x, y);
    }

    /** By how many places a pixel is off in the picture's array. */
    int offset() {
        return (int) Math.round(y) * Luma.WIDTH + (int) Math.round(x);
    }
}
