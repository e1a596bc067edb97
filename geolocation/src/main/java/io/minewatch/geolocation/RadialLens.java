package io.minewatch.geolocation;

/**
 * A lens that moves a point of the picture along its distance <i>r</i> from the middle, in focal lengths, to <i>r (1 + k
 * r²)</i> (D. C. Brown, Close-range camera calibration, Photogrammetric Engineering 37 (1971), 855-866; the first of
 * OpenCV's radial coefficients).
 */
record RadialLens(double k) {

    private static final int STEPS = 8;
    private static final double FOUND = 1e-12;

    /**
     * By what a distance from the middle must be multiplied to be where a true lens would have put it; not a number where
     * no point of the world is seen: a barrel folds the picture there.
     */
    double straighten(double bent) {
        if (k == 0 || bent == 0) {
            return 1;
        }
        double straight = bent;
        for (int i = 0; i < STEPS; i++) {
            double slope = 1 + 3 * k * straight * straight;
            double miss = straight * (1 + k * straight * straight) - bent;
            if (Math.abs(miss) < FOUND) {
                return slope > 0 ? straight / bent : Double.NaN;
            }
            straight -= miss / slope;
        }
        return Double.NaN;
    }
}
