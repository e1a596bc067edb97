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
        var before = new float[BLOCKS];
        var after = new float[BLOCKS];
        var both = new float[BLOCKS];
        for (int y = 0; y < Edges.HEIGHT; y++) {
            for (int x = 0; x < Edges.WIDTH; x++) {
                int block = y / BLOCK * COLUMNS + x / BLOCK;
                int i = 2 * (y * Edges.WIDTH + x);
                before[block] += remembered[i] * remembered[i] + remembered[i + 1] * remembered[i + 1];
                after[block] += now[i] * now[i] + now[i + 1] * now[i + 1];
                both[block] += remembered[i] * now[i] + remembered[i + 1] * now[i + 1];
            }
        }
        return of(before, after, both);
    }

    private static Fit of(float[] before, float[] after, float[] both) {
        double weights = 0;
        double sum = 0;
        int holding = 0;
        int blocks = 0;
        for (int i = 0; i < BLOCKS; i++) {
            if (before[i] > LEAST_ENERGY) {
                double cosine = both[i] / Math.sqrt(before[i] * (after[i] + NOISE_ENERGY));
                double weight = Math.sqrt(before[i]);
                weights += weight;
                sum += weight * cosine;
                holding += cosine >= HOLDS ? 1 : 0;
                blocks++;
            }
        }
        return blocks == 0 ? new Fit(0, 0, 0) : new Fit(sum / weights, holding / (double) blocks, blocks);
    }
}
