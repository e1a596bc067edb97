package io.minewatch.ingest.sight;

/**
 * How well a picture's edges fit those remembered, over the blocks of the picture that have any.
 *
 * @param likeness mean cosine between the two: 1 the same picture, about 0 another one or none
 * @param holding share of those blocks that fit well: what a parked lorry does not hide still does
 * @param blocks how many blocks have remembered edges, of {@link #BLOCKS}
 */
record Fit(double likeness, double holding, int blocks) {

    static final int BLOCK = 5;
    static final int COLUMNS = Edges.WIDTH / BLOCK;
    static final int BLOCKS = COLUMNS * (Edges.HEIGHT / BLOCK);

    private static final float LEAST_ENERGY = 0.4f;
    /** A block that lost its edges must not fit by the noise in it. */
    private static final float NOISE_ENERGY = 0.05f;

    private static final double HOLDS = 0.6;

    static Fit between(float[] remembered, float[] now) {
        double weights = 0;
        double sum = 0;
        int holding = 0;
        int blocks = 0;
        for (int block = 0; block < BLOCKS; block++) {
            int corner = 2 * (block / COLUMNS * BLOCK * Edges.WIDTH + block % COLUMNS * BLOCK);
            float before = product(remembered, remembered, corner);
            if (before > LEAST_ENERGY) {
                float after = product(now, now, corner);
                double cosine = product(remembered, now, corner) / Math.sqrt(before * (after + NOISE_ENERGY));
                double weight = Math.sqrt(before);
                weights += weight;
                sum += weight * cosine;
                holding += cosine >= HOLDS ? 1 : 0;
                blocks++;
            }
        }
        return blocks == 0 ? new Fit(0, 0, 0) : new Fit(sum / weights, holding / (double) blocks, blocks);
    }

    /** The sum over one block's vectors of their inner products. */
    private static float product(float[] one, float[] other, int corner) {
        float sum = 0;
        for (int row = corner; row < corner + 2 * BLOCK * Edges.WIDTH; row += 2 * Edges.WIDTH) {
            for (int i = row; i < row + 2 * BLOCK; i += 2) {
                sum += one[i] * other[i] + one[i + 1] * other[i + 1];
            }
        }
        return sum;
    }
}
