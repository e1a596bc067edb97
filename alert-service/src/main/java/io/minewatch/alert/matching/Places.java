package io.minewatch.alert.matching;

import io.minewatch.alert.matching.Position.Reason;
import io.minewatch.geolocation.LocalPlane;
import java.util.List;
import java.util.Optional;

/**
 * Where a machine was, stretch by stretch of its sighting, oldest first.
 *
 * @param reason why the last stretch that could not be placed could not
 */
public record Places(List<Stretch> stretches, Optional<Reason> reason) {

    /** The stretch {@code index}, and since when the machine had been within {@code radiusMeters} of it. */
    public Spot spot(int index, double radiusMeters) {
        var last = stretches.get(index);
        var plane = new LocalPlane(last.ellipse().centre());
        var from = last.from();
        for (int i = index - 1; i >= 0; i--) {
            var earlier = stretches.get(i);
            if (plane.toOffset(earlier.ellipse().centre()).length() > radiusMeters) {
                break;
            }
            from = earlier.from();
        }
        return new Spot(last.ellipse(), from, last.until());
    }
}
