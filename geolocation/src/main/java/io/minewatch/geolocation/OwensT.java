package io.minewatch.geolocation;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * The integral of the standard normal distribution of the plane over the wedge between the foot of a perpendicular on a
 * line and a point further along it, as seen from the origin, beyond that line.
 *
 * <p>D. B. Owen, Tables for computing bivariate normal probabilities, Annals of Mathematical Statistics 27 (1956),
 * 1075-1090: T(h, a) = 1/2π ∫₀ᵃ exp(-h²(1 + x²)/2) / (1 + x²) dx.
 */
final class OwensT {

    /** Beyond as many standard deviations lies less than a thousand-millionth. */
    static final double FAR = 6.5;

    /** Gauss-Legendre on [-1, 1], ten nodes: on [0, 1] of a it leaves less than 1e-11. */
    private static final double[] NODES = {
        0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };

    private static final double[] WEIGHTS = {
        0.2955242247147529, 0.2692667193099964, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881
    };

    private OwensT() {}

    /**
     * T(h, t / h), written so that a line through the origin is no exception.
     *
     * @param h distance of the line from the origin, not negative
     * @param t distance along the line from the perpendicular's foot; odd in it
     */
    static double at(double h, double t) {
        if (h > FAR) {
            return 0;
        }
        double along = Math.abs(t);
        double value;
        if (along <= h) {
            value = h == 0 ? 0 : integrate(h, along / h);
        } else {
            // T(h, a) and T(ah, 1/a) add up to a product of one-dimensional integrals.
            double beyondLine = beyond(h);
            double beyondPoint = along > FAR ? 0 : beyond(along);
            double rest = along > FAR ? 0 : integrate(along, h / along);
            value = (beyondLine + beyondPoint) / 2 - beyondLine * beyondPoint - rest;
        }
        return t < 0 ? -value : value;
    }

    /** How much of the one-dimensional standard normal distribution lies above {@code x}. */
    private static double beyond(double x) {
        return Erfc.value(x / Math.sqrt(2)) / 2;
    }

    /** @param a 0 to 1 */
    private static double integrate(double h, double a) {
        double half = a / 2;
        double exponent = -h * h / 2;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double lower = half * (1 - NODES[i]);
            double upper = half * (1 + NODES[i]);
            double lowerOne = 1 + lower * lower;
            double upperOne = 1 + upper * upper;
            sum += WEIGHTS[i] * (Math.exp(exponent * lowerOne) / lowerOne + Math.exp(exponent * upperOne) / upperOne);
        }
        return half * sum / (2 * Math.PI);
    }
}
