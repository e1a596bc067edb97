package io.minewatch.ingest.gate;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How large something must be to count as motion at one probe. It begins high and comes down to what the probe's own
 * restlessness (leaves, compression, insects) allows: that of the last minutes, or that of this hour of the last days
 * where it was more, so that the swarm of every evening finds the threshold raised.
 */
final class AreaThreshold {

    private static final double FALL = 0.05;
    private static final double RISE = 0.3;
    private static final double HOURLY_FALL = 0.002;
    private static final double HOURLY_RISE = 0.02;
    private static final double MARGIN = 1.5;
    private static final int HOURS = 24;

    private final double least;
    private final double most;
    private final float[] byHour = new float[HOURS];
    private double restlessness;
    private int hour;

    AreaThreshold(GateConfig config) {
        this.least = config.smallestArea() * Luma.PIXELS;
        this.most = config.largestThreshold() * Luma.PIXELS;
        this.restlessness = most / MARGIN;
    }

    /** In pixels. */
    int value() {
        return (int) Math.ceil(Math.clamp(Math.max(restlessness, byHour[hour]) * MARGIN, least, most));
    }

    /** Learns from a picture in which nothing moved: how large its largest blob was nevertheless. */
    void learnQuiet(int largest, Instant at) {
        hour = at.atOffset(ZoneOffset.UTC).getHour();
        restlessness += (largest - restlessness) * (largest > restlessness ? RISE : FALL);
        byHour[hour] += (float) ((largest - byHour[hour]) * (largest > byHour[hour] ? HOURLY_RISE : HOURLY_FALL));
    }
}
