package io.minewatch.detection.tracking;

import io.minewatch.contract.Box;

/**
 * What a machine looks like: how its pixels share out over brightness and colour. An arm that swings changes it little,
 * another lorry much.
 */
final class Look {

    private static final int SIDE = 16;
    private static final int SHADES = 6;
    private static final int TINTS = 3;

    /** From which difference to the brightness on a pixel counts as bluish or reddish; below it is grey. */
    private static final int COLOURED = 14;

    /** From which brightness on a pixel is burnt out. */
    private static final int BURNT_OUT = 245;

    private final double[] shares;
    private final double glare;

    private Look(double[] shares, double glare) {
        this.shares = shares;
        this.glare = glare;
    }

    static Look of(Pixels pixels, Box box) {
        byte[] sample = pixels.sample(box, SIDE, SIDE);
        var shares = new double[SHADES * TINTS * TINTS];
        int burntOut = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int brightness = Pixels.brightness(sample, i);
            int blue = tint((sample[3 * i] & 0xff) - brightness);
            int red = tint((sample[3 * i + 2] & 0xff) - brightness);
            // A pixel between two shades counts for both: a cloud must not move it from one to the other at once.
            double shade = Math.clamp(brightness / 256.0 * SHADES - 0.5, 0, SHADES - 1.0001);
            int lower = (int) shade;
            int place = (lower * TINTS + blue) * TINTS + red;
            shares[place] += (1 - (shade - lower)) / (SIDE * SIDE);
            shares[place + TINTS * TINTS] += (shade - lower) / (SIDE * SIDE);
            burntOut += brightness >= BURNT_OUT ? 1 : 0;
        }
        return new Look(shares, burntOut / (double) (SIDE * SIDE));
    }

    private static int tint(int difference) {
        return difference > COLOURED ? 2 : difference < -COLOURED ? 0 : 1;
    }

    /** How alike two looks are: 1 for the same, 0 for nothing in common (Bhattacharyya coefficient). */
    double likeness(Look other) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += Math.sqrt(shares[i] * other.shares[i]);
        }
        return sum;
    }

    /** The look of a machine that looked like this until now, and now like {@code newer}. */
    Look blend(Look newer) {
        var blended = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            blended[i] = 0.7 * shares[i] + 0.3 * newer.shares[i];
        }
        return new Look(blended, 0.7 * glare + 0.3 * newer.glare);
    }

    /** Which share of it is burnt out, 0 to 1. */
    double glare() {
        return glare;
    }
}
