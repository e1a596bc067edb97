package io.minewatch.detection.measure;

/** How sure a share is that was counted (Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927). */
final class Wilson {

    private Wilson() {}

    /**
     * The lower end of the score interval.
     *
     * @param z how many standard deviations to go down: 1.645 leaves one chance in twenty that the share is lower
     */
    static double lower(int right, int all, double z) {
        if (all == 0) {
            return 0;
        }
        double share = (double) right / all;
        double z2 = z * z / all;
        double centre = share + z2 / 2;
        double half = z * Math.sqrt(share * (1 - share) / all + z2 / (4 * all));
        return Math.max(0, (centre - half) / (1 + z2));
    }
}
