package io.minewatch.ingest.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Drawn pictures: a landscape of stripes with sensor noise, on which things are put. */
final class Scene {

    static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    static final Duration STEP = Duration.ofSeconds(2);

    private final Random random = new Random(7);
    private final double noise;
    private Instant now = START;
    private double gain = 1;
    private double offset;
    private double heading;

    Scene(double noise) {
        this.noise = noise;
    }

    Scene light(double gain, double offset) {
        this.gain = gain;
        this.offset = offset;
        return this;
    }

    Scene turn(double heading) {
        this.heading = heading;
        return this;
    }

    Instant now() {
        return now;
    }

    /** The landscape, two seconds later. */
    Luma empty() {
        return with(0, 0, 0, 0, 0);
    }

    /** The landscape with a box of some brightness, two seconds later. */
    Luma with(int x, int y, int w, int h, int brightness) {
        now = now.plus(STEP);
        var values = new byte[Luma.PIXELS];
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            int column = pixel % Luma.WIDTH;
            int row = pixel / Luma.WIDTH;
            boolean inBox = column >= x && column < x + w && row >= y && row < y + h;
            double scene = inBox ? brightness : 70 + 40 * Math.sin(column / 9.0 + heading) + row * 0.5;
            double seen = gain * scene + offset + random.nextGaussian() * noise;
            values[pixel] = (byte) Math.clamp(Math.round(seen), 0, 255);
        }
        return new Luma(values);
    }
}
