package io.minewatch.ingest.gate;

/** Tells a lorry's lamps from insects: an insect is gone at the next look, lamps have moved on a little, and again. */
final class Lamps {

    private static final int LOOKS = 3;
    private static final double NEAR = 40;

    private int looks;
    private boolean seen;
    private double x;
    private double y;

    /** A new look begins. */
    void begin() {
        if (!seen) {
            looks = 0;
        }
        seen = false;
    }

    /** Whether something bright before the dark was near for some looks; call it with the largest first. */
    boolean are(Blob blob) {
        double nextX = blob.left() + blob.width() / 2.0;
        double nextY = blob.upper() + blob.height() / 2.0;
        boolean near = looks > 0 && Math.hypot(nextX - x, nextY - y) < NEAR;
        if (!seen) {
            seen = true;
            looks = near ? looks + 1 : 1;
            x = nextX;
            y = nextY;
        }
        return near && looks >= LOOKS;
    }
}
