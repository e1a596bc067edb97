package io.minewatch.registry.exchange.format.corner;

import java.util.List;

/** The area of rings in metres. */
final class Hectares {

    private static final double SQUARE_METRES = 10_000;

    private Hectares() {}

    /** That of the first ring less that of the others, in hectares. */
    static double of(List<double[][]> rings) {
        double squareMetres = 0;
        for (int i = 0; i < rings.size(); i++) {
            double area = Math.abs(twice(rings.get(i))) / 2;
            squareMetres += i == 0 ? area : -area;
        }
        return squareMetres / SQUARE_METRES;
    }

    /** Relative to the first position: eight-digit eastings leave too few digits for an area. */
    private static double twice(double[][] ring) {
        double sum = 0;
        for (int i = 1; i + 1 < ring.length; i++) {
            sum += (ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1])
                    - (ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1]);
        }
        return sum;
    }
}
