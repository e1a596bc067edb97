package io.minewatch.ingest.gate;

/**
 * Measures by how much a shaken camera's picture lies beside its background.
 *
 * <p>Whole pixels by the least sum of cut-off differences at a few hundred edges, walking downhill from no shift; the
 * rest by the gradient method of Lucas and Kanade (1981), weighted against what moves (Cauchy). Edges under a mask are
 * left out.
 */
final class ShiftFinder {

    private static final int CELL = 5;
    private static final int MARGIN = 6;
    private static final int FARTHEST = 4;
    /** Fewer steps of brightness than this from pixel to pixel are no edge. */
    private static final float LEAST_EDGE = 8;

    private static final int LEAST_EDGES = 40;
    /** A difference beyond this is something else than a shift. */
    private static final float CUT = 40;
    /** What does not fit better by so much where it seems to lie lies where it was. */
    private static final double BETTER = 0.9;

    /** A machine moves a few edges, a shaken camera most of them. */
    private static final double MOST_EDGES = 0.6;

    private static final double OUTLIER = 12;
    private static final int ROUNDS = 3;
    private static final int LOOKS_BETWEEN_SEARCHES = 30;

    private final int[] edges = new int[(Luma.WIDTH / CELL) * (Luma.HEIGHT / CELL)];
    private int count;
    private int looks;

    /** Forgets the edges of a scene that is another one now. */
    void forget() {
        looks = 0;
    }

    Shift find(float[] mean, boolean[] masked, LightChange light, Luma luma) {
        if (looks++ % LOOKS_BETWEEN_SEARCHES == 0) {
            findEdges(mean, masked);
        }
        if (count < LEAST_EDGES) {
            return Shift.NONE;
        }
        var gain = (float) light.gain();
        var offset = (float) light.offset();
        double still = misfit(mean, luma, gain, offset, 0, 0);
        double least = still;
        int x = 0;
        int y = 0;
        for (boolean nearer = true; nearer; ) {
            nearer = false;
            int fromX = x;
            int fromY = y;
            for (int nextY = Math.max(-FARTHEST, fromY - 1); nextY <= Math.min(FARTHEST, fromY + 1); nextY++) {
                for (int nextX = Math.max(-FARTHEST, fromX - 1); nextX <= Math.min(FARTHEST, fromX + 1); nextX++) {
                    double misfit = misfit(mean, luma, gain, offset, nextX, nextY);
                    if (misfit < least) {
                        least = misfit;
                        x = nextX;
                        y = nextY;
                        nearer = true;
                    }
                }
            }
        }
        return least > BETTER * still ? refine(mean, luma, gain, offset, 0, 0) : refine(mean, luma, gain, offset, x, y);
    }

    private void findEdges(float[] mean, boolean[] masked) {
        count = 0;
        for (int top = MARGIN; top + CELL <= Luma.HEIGHT - MARGIN; top += CELL) {
            for (int left = MARGIN; left + CELL <= Luma.WIDTH - MARGIN; left += CELL) {
                int strongest = strongestEdge(mean, masked, left, top);
                if (strongest >= 0) {
                    edges[count++] = strongest;
                }
            }
        }
    }

    private static int strongestEdge(float[] mean, boolean[] masked, int left, int top) {
        int strongest = -1;
        float most = LEAST_EDGE;
        for (int y = top; y < top + CELL; y++) {
            for (int pixel = y * Luma.WIDTH + left; pixel < y * Luma.WIDTH + left + CELL; pixel++) {
                float edge = Math.abs(mean[pixel + 1] - mean[pixel - 1])
                        + Math.abs(mean[pixel + Luma.WIDTH] - mean[pixel - Luma.WIDTH]);
                if (edge > most && !masked[pixel]) {
                    most = edge;
                    strongest = pixel;
                }
            }
        }
        return strongest;
    }

    private double misfit(float[] mean, Luma luma, float gain, float offset, int x, int y) {
        int beside = y * Luma.WIDTH + x;
        float sum = 0;
        for (int i = 0; i < count; i++) {
            int pixel = edges[i];
            sum += Math.min(CUT, Math.abs(luma.at(pixel + beside) - gain * mean[pixel] - offset));
        }
        return sum;
    }

    /** The rest of the shift: at each edge, difference = gradient · (whole - shift). */
    private Shift refine(float[] mean, Luma luma, float gain, float offset, int wholeX, int wholeY) {
        int beside = wholeY * Luma.WIDTH + wholeX;
        double restX = 0;
        double restY = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double xx = 1;
            double xy = 0;
            double yy = 1;
            double xd = 0;
            double yd = 0;
            for (int i = 0; i < count; i++) {
                int pixel = edges[i];
                float gx = gain * (mean[pixel + 1] - mean[pixel - 1]) / 2;
                float gy = gain * (mean[pixel + Luma.WIDTH] - mean[pixel - Luma.WIDTH]) / 2;
                float difference = luma.at(pixel + beside) - gain * mean[pixel] - offset;
                double misfit = (difference - gx * restX - gy * restY) / OUTLIER;
                double weight = 1 / (1 + misfit * misfit);
                xx += weight * gx * gx;
                xy += weight * gx * gy;
                yy += weight * gy * gy;
                xd += weight * gx * difference;
                yd += weight * gy * difference;
            }
            double determinant = xx * yy - xy * xy;
            if (determinant < 1e-3 * xx * yy) {
                // All edges run one way: nothing can be said along them.
                return new Shift(0, 0, likeness(mean, luma, 0));
            }
            restX = Math.clamp((xd * yy - yd * xy) / determinant, -1, 1);
            restY = Math.clamp((yd * xx - xd * xy) / determinant, -1, 1);
        }
        return fits(mean, luma, gain, offset, beside, restX, restY)
                ? new Shift(wholeX - restX, wholeY - restY, likeness(mean, luma, beside))
                : new Shift(0, 0, likeness(mean, luma, 0));
    }

    /** Whether most edges fit better where the picture seems to lie. */
    private boolean fits(float[] mean, Luma luma, float gain, float offset, int beside, double restX, double restY) {
        int better = 0;
        for (int i = 0; i < count; i++) {
            int pixel = edges[i];
            float expected = gain * mean[pixel] + offset;
            double gx = gain * (mean[pixel + 1] - mean[pixel - 1]) / 2;
            double gy = gain * (mean[pixel + Luma.WIDTH] - mean[pixel - Luma.WIDTH]) / 2;
            double there = luma.at(pixel + beside) - expected - gx * restX - gy * restY;
            if (Math.abs(there) < Math.abs(luma.at(pixel) - expected)) {
                better++;
            }
        }
        return better > MOST_EDGES * count;
    }

    /** The mean cosine between the gradients of background and picture: each edge counts the same, however strong. */
    private double likeness(float[] mean, Luma luma, int beside) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int pixel = edges[i];
            int there = pixel + beside;
            float bx = mean[pixel + 1] - mean[pixel - 1];
            float by = mean[pixel + Luma.WIDTH] - mean[pixel - Luma.WIDTH];
            float nx = luma.at(there + 1) - luma.at(there - 1);
            float ny = luma.at(there + Luma.WIDTH) - luma.at(there - Luma.WIDTH);
            float lengths = (bx * bx + by * by) * (nx * nx + ny * ny);
            if (lengths > 0) {
                sum += (bx * nx + by * ny) / Math.sqrt(lengths);
            }
        }
        return sum / count;
    }
}
