package io.minewatch.ingest.sight;

/**
 * By how much a picture is shifted against what is remembered.
 *
 * @param right in places of {@link Edges}, positive when the scene lies farther right than it should
 * @param down the same, downwards
 */
record Shift(int right, int down) {

    static final Shift NONE = new Shift(0, 0);

    private static final int MOST_RIGHT = 16;
    private static final int MOST_DOWN = 8;
    private static final int STEP = 2;
    /** What a shifted picture must fit better than the unshifted one. */
    private static final double BETTER = 0.2;

    private static final double LEAST_FIT = 0.5;

    /** The shift that explains the picture, or {@link #NONE} if none does clearly. Takes milliseconds. */
    static Shift between(EdgeMemory memory, Edges now) {
        double unshifted = fit(memory.mean(), now.vectors(), 0, 0);
        double best = Math.max(unshifted + BETTER, LEAST_FIT * memory.usual());
        var shift = NONE;
        for (int down = -MOST_DOWN; down <= MOST_DOWN; down++) {
            for (int right = -MOST_RIGHT; right <= MOST_RIGHT; right++) {
                double fit = fit(memory.mean(), now.vectors(), right, down);
                if (fit > best) {
                    best = fit;
                    shift = new Shift(right, down);
                }
            }
        }
        return shift;
    }

    private static double fit(float[] before, float[] now, int right, int down) {
        float energyBefore = 0;
        float energyNow = 0;
        float both = 0;
        for (int y = Math.max(0, -down); y < Math.min(Edges.HEIGHT, Edges.HEIGHT - down); y += STEP) {
            for (int x = Math.max(0, -right); x < Math.min(Edges.WIDTH, Edges.WIDTH - right); x += STEP) {
                int i = 2 * (y * Edges.WIDTH + x);
                int j = 2 * ((y + down) * Edges.WIDTH + x + right);
                energyBefore += before[i] * before[i] + before[i + 1] * before[i + 1];
                energyNow += now[j] * now[j] + now[j + 1] * now[j + 1];
                both += before[i] * now[j] + before[i + 1] * now[j + 1];
            }
        }
        return both / Math.sqrt((double) energyBefore * energyNow + 1e-6);
    }

    boolean isAbout(Shift other) {
        return Math.abs(right - other.right) <= 1 && Math.abs(down - other.down) <= 1;
    }

    /** Wind on the mast shakes by a place; two are a fortieth of the picture's width. */
    boolean isFar() {
        return Math.abs(right) >= 2 || Math.abs(down) >= 2;
    }
}
