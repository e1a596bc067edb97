package io.minewatch.ingest.bench;

import io.minewatch.contract.Box;
import io.minewatch.ingest.gate.Luma;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The usual way: whatever differs from the picture before, or from a running average, by more than a fixed threshold.
 * It wants as large an area as the gate does and stays open for as long.
 */
final class Differencing implements Watcher {

    private static final int THRESHOLD = 25;
    private static final int SMALLEST = 16;
    private static final int LONELY = 3;
    private static final int BLOCK = 10;
    private static final Duration LINGER = Duration.ofSeconds(10);

    private final double rate;
    private final float[] reference = new float[Luma.PIXELS];
    private boolean begun;
    private @Nullable Instant movedAt;

    private Differencing(double rate) {
        this.rate = rate;
    }

    static Watcher fromLastPicture() {
        return new Differencing(1);
    }

    static Watcher fromRunningAverage() {
        return new Differencing(0.05);
    }

    @Override
    public Optional<List<Box>> look(Luma luma, Instant at) {
        var changed = new boolean[Luma.PIXELS];
        for (int i = 0; i < Luma.PIXELS; i++) {
            float difference = (luma.values()[i] & 0xff) - reference[i];
            changed[i] = begun && Math.abs(difference) > THRESHOLD;
            reference[i] += (float) (difference * (begun ? rate : 1));
        }
        begun = true;
        var boxes = boxes(changed);
        if (!boxes.isEmpty()) {
            movedAt = at;
        }
        boolean open = movedAt != null && !at.isAfter(movedAt.plus(LINGER));
        return open ? Optional.of(boxes) : Optional.empty();
    }

    private static List<Box> boxes(boolean[] changed) {
        int columns = Luma.WIDTH / BLOCK;
        var counts = new int[columns * (Luma.HEIGHT / BLOCK)];
        int all = 0;
        for (int i = Luma.WIDTH + 1; i < Luma.PIXELS - Luma.WIDTH - 1; i++) {
            if (changed[i] && neighbours(changed, i) >= LONELY) {
                counts[i / Luma.WIDTH / BLOCK * columns + i % Luma.WIDTH / BLOCK]++;
                all++;
            }
        }
        var boxes = new ArrayList<Box>();
        for (int block = 0; all >= SMALLEST && block < counts.length; block++) {
            if (counts[block] > 0) {
                boxes.add(new Box(
                        block % columns * BLOCK / (double) Luma.WIDTH,
                        block / columns * BLOCK / (double) Luma.HEIGHT,
                        BLOCK / (double) Luma.WIDTH,
                        BLOCK / (double) Luma.HEIGHT));
            }
        }
        return boxes;
    }

    private static int neighbours(boolean[] changed, int pixel) {
        int count = 0;
        for (int row = pixel - Luma.WIDTH; row <= pixel + Luma.WIDTH; row += Luma.WIDTH) {
            for (int i = row - 1; i <= row + 1; i++) {
                if (changed[i]) {
                    count++;
                }
            }
        }
        return count - 1;
    }
}
