package io.minewatch.detection.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells that something on the lens hides a part of what the probe used to see: places that had edges have lost them, while
 * the others still have theirs. A probe that turned has new edges elsewhere; a machine in front brings its own.
 *
 * <p>To be asked by day and in clear air: fog and dark take the edges of far things only.
 */
final class Lens {

    private static final int CELL = 20;

    /** Looks before it knows what the probe usually sees. */
    private static final int LEARNING = 12;

    /** How slowly it gets used to something else. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** The same while something hides the view: dirt that stays must not become the usual. */
    private static final Duration LONG_MEMORY = Duration.ofHours(24);

    /** Steps of brightness from a pixel to its neighbours: cells with more have edges. */
    private static final double EDGES = 6;

    /** Of all cells: with fewer that have edges nobody can tell. */
    private static final double ENOUGH = 0.15;

    /** Of what the cell usually has, against what the better cells still have: with less its edges are lost. */
    private static final double LOST = 0.35;

    /** The same: with more they are new. */
    private static final double NEW = 2.5;

    /** Of the cells with edges, so many lost; of all cells, no more than so many new. */
    private static final double HIDDEN_SHARE = 0.15;

    private static final double NEW_SHARE = 0.1;

    /** Looks through which a cell's edges must be lost: a lorry drives on, and a camera that pans loses others each time. */
    private static final int LASTING = 6;

    private int looks;
    private double[] usual = {};
    private int[] lostFor = {};
    private @Nullable Instant lookedAt;
    private boolean hidden;

    /** Takes a look and says whether something hides a part of the view. */
    boolean look(float[] brightness, int width, int height, Instant at) {
        var edges = edges(brightness, width, height);
        if (usual.length != edges.length) {
            usual = new double[edges.length];
            lostFor = new int[edges.length];
            looks = 0;
        }
        hidden = looks >= LEARNING && isHidden(edges);
        learn(edges, at);
        return hidden;
    }

    /** What it said last. */
    boolean isHidden() {
        return hidden;
    }

    private boolean isHidden(double[] edges) {
        var structured =
                IntStream.range(0, edges.length).filter(i -> usual[i] > EDGES).toArray();
        if (structured.length < ENOUGH * edges.length) {
            return false;
        }
        double general = general(edges, structured);
        int hiding = 0;
        for (int i : structured) {
            lostFor[i] = edges[i] < LOST * general * usual[i] ? lostFor[i] + 1 : 0;
            hiding += lostFor[i] >= LASTING ? 1 : 0;
        }
        long added = IntStream.range(0, edges.length)
                .filter(i -> edges[i] > NEW * general * Math.max(usual[i], EDGES / 2))
                .count();
        return hiding > HIDDEN_SHARE * structured.length && added <= NEW_SHARE * edges.length;
    }

    /** Light and haze take something from every cell: what the better ones have left of what they usually have. */
    private double general(double[] edges, int[] structured) {
        var left = Arrays.stream(structured)
                .mapToDouble(i -> edges[i] / usual[i])
                .sorted()
                .toArray();
        return left[left.length * 4 / 5];
    }

    private void learn(double[] edges, Instant at) {
        var since = lookedAt == null ? Duration.ZERO : Duration.between(lookedAt, at);
        lookedAt = at;
        double seconds = (hidden ? LONG_MEMORY : MEMORY).toSeconds();
        double share = looks < LEARNING ? 1.0 / (looks + 1) : Math.clamp(since.toMillis() / 1000.0 / seconds, 0, 1);
        for (int i = 0; i < edges.length; i++) {
            usual[i] += share * (edges[i] - usual[i]);
        }
        looks++;
    }

    /** The mean step from a pixel to its right and lower neighbours, by cell. */
    private static double[] edges(float[] brightness, int width, int height) {
        int across = width / CELL;
        var edges = new double[across * (height / CELL)];
        for (int y = 0; y < height / CELL * CELL - 1; y++) {
            for (int x = 0; x < across * CELL - 1; x++) {
                int at = y * width + x;
                float here = brightness[at];
                double step = Math.abs(brightness[at + 1] - here) + Math.abs(brightness[at + width] - here);
                edges[y / CELL * across + x / CELL] += step / (CELL * CELL);
            }
        }
        return edges;
    }
}
