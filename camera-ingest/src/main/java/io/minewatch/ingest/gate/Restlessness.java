package io.minewatch.ingest.gate;

import java.util.Arrays;

/**
 * Where a picture never rests: leaves, ripples, a clock written into it. A pixel that keeps standing out without being
 * part of anything that moves falls silent, and is watched again when it has calmed down.
 */
final class Restlessness {

    private static final double RISE_SECONDS = 60;
    private static final double FALL_SECONDS = 180;
    /** The share of looks in which a pixel stands out, weighted by age, beyond which it is silent. */
    private static final float SILENT = 0.15f;

    private final float[] share = new float[Luma.PIXELS];
    private int silent;

    boolean isSilent(int pixel) {
        return share[pixel] > SILENT;
    }

    /** The share of looks in which a pixel stood out, weighted by age. */
    float shareAt(int pixel) {
        return share[pixel];
    }

    /** The share of the picture that is silent. */
    double silentShare() {
        return silent / (double) Luma.PIXELS;
    }

    /** Learns from a look, except from what moves. */
    void learn(byte[] marks, int offset, double seconds) {
        var rise = (float) -Math.expm1(-seconds / RISE_SECONDS);
        var fall = (float) -Math.expm1(-seconds / FALL_SECONDS);
        int now = 0;
        for (int i = 0; i < Luma.PIXELS; i++) {
            int there = i + offset;
            byte mark = there >= 0 && there < Luma.PIXELS ? marks[there] : Mark.MASKED;
            if (mark == Mark.STILL || mark == Mark.LIT) {
                share[i] -= share[i] * fall;
            } else if (mark == Mark.OUT || mark == Mark.RESTLESS) {
                share[i] += (1 - share[i]) * rise;
            }
            if (share[i] > SILENT) {
                now++;
            }
        }
        silent = now;
    }

    void forget() {
        Arrays.fill(share, 0);
        silent = 0;
    }
}
