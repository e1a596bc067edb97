package io.minewatch.ingest.gate;

import java.util.Arrays;

/** What a scene looks like when nothing happens, and how noisy each of its pixels is: running mean and variance. */
final class Background {

    private static final double MEAN_SECONDS = 60;
    private static final double VARIANCE_SECONDS = 120;
    /** Light that fell on the scene is taken for granted soon. */
    private static final double LIT_SECONDS = 8;
    /** A machine that parked becomes background in minutes... */
    private static final double STANDING_SECONDS = 150;
    /** ...one that digs on the spot does not in an hour. */
    private static final double MOVING_SECONDS = 3600;

    private static final float STILL = 11;
    /** A bucket rests for a moment too. */
    private static final int PARKED_SECONDS = 15;

    /** A shift that lasts is where the camera looks now; one that shakes evens out. */
    private static final double LASTING_SECONDS = 60;

    private static final double LASTING = 0.5;

    private final float[] mean = new float[Luma.PIXELS];
    private final float[] variance = new float[Luma.PIXELS];
    /** For how many seconds something has stood still there. */
    private final byte[] standing = new byte[Luma.PIXELS];

    private int looks;
    private double lastingX;
    private double lastingY;
    private double movedX;
    private double movedY;

    /** Takes a picture of the time in which the background is learnt. */
    void learn(Luma luma) {
        looks++;
        for (int i = 0; i < Luma.PIXELS; i++) {
            float difference = luma.at(i) - mean[i];
            mean[i] += difference / looks;
            variance[i] += (difference * (luma.at(i) - mean[i]) - variance[i]) / looks;
        }
    }

    int looks() {
        return looks;
    }

    float[] mean() {
        return mean;
    }

    float variance(int pixel) {
        return variance[pixel];
    }

    /** How far the camera has come to look beside where it looked when the background was learnt, in pixels. */
    double movedX() {
        return movedX;
    }

    double movedY() {
        return movedY;
    }

    /** Forgets everything, when the scene is another one. */
    void forget() {
        looks = 0;
        lastingX = lastingY = movedX = movedY = 0;
        Arrays.fill(mean, 0);
        Arrays.fill(variance, 0);
        Arrays.fill(standing, (byte) 0);
    }

    /** The same scene in quite another light. */
    void relight(Luma luma) {
        for (int i = 0; i < Luma.PIXELS; i++) {
            mean[i] = luma.at(i);
        }
    }

    /** Draws what is to be seen now if nothing moves. */
    void expect(LightChange light, Shift shift, float[] expected) {
        if (shift.length() == 0) {
            System.arraycopy(mean, 0, expected, 0, Luma.PIXELS);
        } else {
            move(mean, shift.x(), shift.y(), expected);
        }
        var gain = (float) light.gain();
        var offset = (float) light.offset();
        for (int i = 0; i < Luma.PIXELS; i++) {
            expected[i] = gain * expected[i] + offset;
        }
    }

    /** Moves a picture, by parts of pixels too (bilinear); its edge is repeated beyond. */
    private static void move(float[] from, double x, double y, float[] to) {
        int wholeX = (int) Math.floor(-x);
        int wholeY = (int) Math.floor(-y);
        float right = (float) (-x - wholeX);
        float lower = (float) (-y - wholeY);
        for (int row = 0; row < Luma.HEIGHT; row++) {
            int upperRow = Math.clamp(row + wholeY, 0, Luma.HEIGHT - 1) * Luma.WIDTH;
            int lowerRow = Math.clamp(row + wholeY + 1, 0, Luma.HEIGHT - 1) * Luma.WIDTH;
            for (int column = 0; column < Luma.WIDTH; column++) {
                int a = Math.clamp(column + wholeX, 0, Luma.WIDTH - 1);
                int b = Math.clamp(column + wholeX + 1, 0, Luma.WIDTH - 1);
                float above = from[upperRow + a] + right * (from[upperRow + b] - from[upperRow + a]);
                float below = from[lowerRow + a] + right * (from[lowerRow + b] - from[lowerRow + a]);
                to[row * Luma.WIDTH + column] = above + lower * (below - above);
            }
        }
    }

    /** Follows the scene, as far as the marks on the sheet let it. */
    void follow(Luma luma, Luma before, Sheet sheet, LightChange light, Shift shift, double seconds) {
        float usual = rate(seconds, MEAN_SECONDS);
        float lit = rate(seconds, LIT_SECONDS);
        float parked = rate(seconds, STANDING_SECONDS);
        float slow = rate(seconds, MOVING_SECONDS);
        float spread = rate(seconds, VARIANCE_SECONDS);
        var gain = (float) light.gain();
        var offset = (float) light.offset();
        int beside = shift.offset();
        for (int i = 0; i < Luma.PIXELS; i++) {
            // What lies behind a machine is lit like the rest.
            mean[i] += (gain * mean[i] + offset - mean[i]) * usual;
            int there = i + beside;
            if (there < 0 || there >= Luma.PIXELS) {
                continue;
            }
            float difference = sheet.difference[there];
            switch (sheet.marks[there]) {
                case Mark.MOVING -> {
                    boolean still = Math.abs(luma.at(there) - before.at(there)) < STILL;
                    standing[i] = still ? (byte) Math.min(PARKED_SECONDS, standing[i] + (int) Math.ceil(seconds)) : 0;
                    mean[i] += difference * (standing[i] == PARKED_SECONDS ? parked : slow);
                }
                case Mark.LIT -> mean[i] += difference * lit;
                default -> {
                    standing[i] = 0;
                    mean[i] += difference * usual;
                    variance[i] += (difference * difference - variance[i]) * spread;
                }
            }
        }
        settle(shift, seconds);
    }

    private void settle(Shift shift, double seconds) {
        double rate = rate(seconds, LASTING_SECONDS);
        lastingX += (shift.x() - lastingX) * rate;
        lastingY += (shift.y() - lastingY) * rate;
        if (Math.hypot(lastingX, lastingY) > LASTING) {
            move(mean.clone(), lastingX, lastingY, mean);
            movedX += lastingX;
            movedY += lastingY;
            lastingX = lastingY = 0;
        }
    }

    private static float rate(double seconds, double constant) {
        return (float) -Math.expm1(-seconds / constant);
    }
}
