package io.minewatch.registry.exchange.format.corner;

/** What the numbers of a file say about its frame, whatever its attributes say. */
final class Evidence {

    private static final double WITH_PREFIX = 1e7;

    private int positions;
    private int degrees;
    private int prefixed;
    private int zone;

    void add(double first, double second) {
        positions++;
        if (Math.abs(first) <= 180 && Math.abs(second) <= 180) {
            degrees++;
        }
        // Swapped axes are common, so the prefix is looked for on both sides.
        double easting = Math.max(first, second);
        if (easting >= WITH_PREFIX && easting < 10 * WITH_PREFIX) {
            prefixed++;
            zone = (int) (easting / 1e6);
        }
    }

    /** Whether most positions are degrees. */
    boolean degrees() {
        return 2 * degrees > positions;
    }

    /** Whether most eastings begin with a zone's number. */
    boolean prefixed() {
        return 2 * prefixed > positions;
    }

    /** The zone's number before the easting that was read last. */
    int zone() {
        return zone;
    }
}
