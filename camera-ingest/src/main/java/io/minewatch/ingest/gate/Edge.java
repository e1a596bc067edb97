package io.minewatch.ingest.gate;

/**
 * What a blob's outline is like: mean steps of brightness from each of its outermost pixels to those beside it that do not
 * belong to it.
 *
 * @param before in the background
 * @param now in the picture
 * @param softness of the difference between the two, as a part of the blob's mean difference: near 0 where it fades
 *     out, near 1 at the edge of a thing
 */
record Edge(double before, double now, double softness) {

    private static final int[] BESIDE = {-1, 1, -Luma.WIDTH, Luma.WIDTH};

    static Edge of(Blob blob, Sheet sheet, Luma luma) {
        double height = 0;
        double step = 0;
        double before = 0;
        double now = 0;
        int edges = 0;
        for (int k = blob.from(); k < blob.to(); k++) {
            int pixel = sheet.order[k];
            height += Math.abs(sheet.difference[pixel]);
            int x = pixel % Luma.WIDTH;
            if (x == 0 || x == Luma.WIDTH - 1 || pixel < Luma.WIDTH || pixel >= Luma.PIXELS - Luma.WIDTH) {
                continue;
            }
            for (int beside : BESIDE) {
                int next = pixel + beside;
                if (!sheet.kept[next]) {
                    step += Math.abs(sheet.difference[pixel] - sheet.difference[next]);
                    before += Math.abs(sheet.expected[pixel] - sheet.expected[next]);
                    now += Math.abs(luma.at(pixel) - luma.at(next));
                    edges++;
                }
            }
        }
        return edges == 0
                ? new Edge(0, 1, 1)
                : new Edge(before / edges, now / edges, step / edges / (height / blob.area()));
    }
}
