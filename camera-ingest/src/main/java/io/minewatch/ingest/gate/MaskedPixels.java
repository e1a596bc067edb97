package io.minewatch.ingest.gate;

import io.minewatch.contract.probe.Mask;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The pixels under the masks in force: drawn anew only when other masks come into force. */
final class MaskedPixels {

    private final boolean[] masked = new boolean[Luma.PIXELS];
    private List<Mask> drawn = List.of();

    /** The pixels masked at {@code at}; the array stays this object's. */
    boolean[] at(Instant at, List<Mask> masks) {
        if (masks.isEmpty() && drawn.isEmpty()) {
            return masked;
        }
        var inForce = masks.stream().filter(mask -> mask.valid().holdsAt(at)).toList();
        if (!inForce.equals(drawn)) {
            drawn = inForce;
            draw();
        }
        return masked;
    }

    private void draw() {
        Arrays.fill(masked, false);
        for (int pixel = 0; pixel < Luma.PIXELS; pixel++) {
            double x = (pixel % Luma.WIDTH + 0.5) / Luma.WIDTH;
            double y = (pixel / Luma.WIDTH + 0.5) / Luma.HEIGHT;
            masked[pixel] = drawn.stream().anyMatch(mask -> holds(mask.polygon(), x, y));
        }
    }

    /** Whether a ray to the right crosses the polygon's edges an odd number of times. */
    private static boolean holds(List<Mask.Corner> polygon, double x, double y) {
        boolean inside = false;
        var from = polygon.getLast();
        for (var to : polygon) {
            if (from.y() > y != to.y() > y
                    && x < from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x())) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }
}
