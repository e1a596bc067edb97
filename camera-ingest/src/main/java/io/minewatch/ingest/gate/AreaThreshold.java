package io.minewatch.ingest.gate;

/**
 * How large something must be to count as motion at one probe. It begins high and comes down to what the probe's own
 * restlessness (a clock written into the picture, leaves, compression) allows.
 */
final class AreaThreshold {

    private static final double FALL = 0.05;
    private static final double RISE = 0.3;
    private static final double MARGIN = 1.5;

    private final double least;
    private final double most;
    private double restlessness;

    AreaThreshold(GateConfig config) {
        this.least = config.smallestArea() * Luma.PIXELS;
        this.most = config.largestThreshold() * Luma.PIXELS;
        this.restlessness = most / MARGIN;
    }

    /** In pixels. */
    int value() {
        return (int) Math.ceil(Math.clamp(restlessness * MARGIN, least, most));
    }

    /** Learns from a picture in which nothing moved: how large its largest blob was nevertheless. */
    void learnQuiet(int largest) {
        restlessness += (largest - restlessness) * (largest > restlessness ? RISE : FALL);
    }
}
