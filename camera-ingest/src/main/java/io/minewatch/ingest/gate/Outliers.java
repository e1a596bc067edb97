package io.minewatch.ingest.gate;

import java.util.Arrays;

/**
 * Tells which pixels of a picture stand out from its background, by what is known of their noise.
 *
 * <p>A pixel stands out when |picture - expected| &gt; clamp(4σ, 11, 30) + j·|gradient| + n: σ from its own past; j, a
 * part of a pixel, for edges that a shaken camera or a codec puts a little beside; n when the whole picture is noisier
 * than usual. A silent pixel must moreover be brighter or darker than everything within two pixels round it is expected
 * to be: a leaf shows what its neighbours show, a machine does not (after Elgammal, Harwood and Davis, 2000).
 */
final class Outliers {

    /** However steady a pixel, compression moves it by this much. */
    private static final float LEAST_THRESHOLD = 11;
    /** However restless a pixel that is watched, a machine in front of it stands out by this much. */
    private static final float MOST_THRESHOLD = 30;

    private static final float SIGMAS = 4;
    private static final float SILENT_SIGMAS = 2.5f;
    private static final float USUAL_JITTER = 0.15f;
    private static final float SHIFTED_JITTER = 0.35f;
    private static final int REACH = 2;
    private static final int SAMPLE = 7;
    private static final double USUAL_SECONDS = 60;
    private static final float NOISE_FACTOR = 3;

    private final int[] histogram = new int[256];
    private double usualNoise = -1;

    void mark(Luma luma, Sheet sheet, Background background, Restlessness restlessness, boolean[] masked, Look look) {
        float noise = excessNoise(luma, sheet, look.seconds());
        float jitter = look.shift().length() > 0 ? SHIFTED_JITTER : USUAL_JITTER;
        var sigmas = (float) (SIGMAS * Math.max(1, look.light().gain()));
        int offset = look.shift().offset();
        int edge = (int) Math.ceil(
                Math.max(Math.abs(look.shift().x()), Math.abs(look.shift().y())));
        var expected = sheet.expected;
        for (int i = 0; i < Luma.PIXELS; i++) {
            float difference = luma.at(i) - expected[i];
            sheet.difference[i] = difference;
            float size = Math.abs(difference);
            sheet.marks[i] = Mark.STILL;
            if (size <= LEAST_THRESHOLD + noise) {
                continue;
            }
            int own = Math.clamp(i - offset, 0, Luma.PIXELS - 1);
            float sigma = (float) Math.sqrt(background.variance(own));
            float threshold = Math.clamp(sigmas * sigma, LEAST_THRESHOLD, MOST_THRESHOLD);
            if (size <= threshold + jitter * gradient(expected, i) + noise) {
                continue;
            }
            if (masked[own] || isBeyond(i, edge)) {
                sheet.marks[i] = Mark.MASKED;
            } else if (restlessness.isSilent(own)
                    && isAmong(luma.at(i), expected, i, Math.max(LEAST_THRESHOLD, SILENT_SIGMAS * sigma))) {
                sheet.marks[i] = Mark.RESTLESS;
            } else {
                sheet.marks[i] = Mark.OUT;
            }
        }
    }

    void forget() {
        usualNoise = -1;
    }

    /** By how much the picture is noisier than usual; what moves is too small a part to count in a median. */
    private float excessNoise(Luma luma, Sheet sheet, double seconds) {
        Arrays.fill(histogram, 0);
        for (int i = 0; i < Luma.PIXELS; i += SAMPLE) {
            histogram[Math.min(255, (int) (4 * Math.abs(luma.at(i) - sheet.expected[i])))]++;
        }
        int half = Luma.PIXELS / SAMPLE / 2;
        int median = 0;
        for (int seen = histogram[0]; seen < half; seen += histogram[median]) {
            median++;
        }
        double noise = median / 4.0;
        if (usualNoise < 0) {
            usualNoise = noise;
        }
        double excess = Math.max(0, noise - usualNoise);
        usualNoise += (noise - usualNoise) * -Math.expm1(-seconds / USUAL_SECONDS);
        return (float) (NOISE_FACTOR * excess);
    }

    private static boolean isBeyond(int pixel, int edge) {
        int x = pixel % Luma.WIDTH;
        int y = pixel / Luma.WIDTH;
        return x < edge || y < edge || x >= Luma.WIDTH - edge || y >= Luma.HEIGHT - edge;
    }

    private static float gradient(float[] picture, int pixel) {
        int x = pixel % Luma.WIDTH;
        int left = x > 0 ? pixel - 1 : pixel;
        int right = x < Luma.WIDTH - 1 ? pixel + 1 : pixel;
        int above = Math.max(pixel - Luma.WIDTH, x);
        int below = pixel + Luma.WIDTH < Luma.PIXELS ? pixel + Luma.WIDTH : pixel;
        return Math.max(Math.abs(picture[right] - picture[left]), Math.abs(picture[below] - picture[above]));
    }

    /** Whether a brightness is to be expected within reach of a pixel. */
    static boolean isAmong(int value, float[] expected, int pixel, float slack) {
        int x = pixel % Luma.WIDTH;
        int y = pixel / Luma.WIDTH;
        float darkest = Float.MAX_VALUE;
        float brightest = -Float.MAX_VALUE;
        for (int j = Math.max(0, y - REACH); j <= Math.min(Luma.HEIGHT - 1, y + REACH); j++) {
            for (int i = Math.max(0, x - REACH); i <= Math.min(Luma.WIDTH - 1, x + REACH); i++) {
                float there = expected[j * Luma.WIDTH + i];
                darkest = Math.min(darkest, there);
                brightest = Math.max(brightest, there);
            }
        }
        return value >= darkest - slack && value <= brightest + slack;
    }

    /** What is known of a look before its pixels are compared. */
    record Look(LightChange light, Shift shift, double seconds) {}
}
