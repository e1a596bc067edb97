package io.minewatch.alert.rule;

import io.minewatch.alert.matching.Spot;
import io.minewatch.alert.rule.Others.Presence;
import io.minewatch.geolocation.LocalPlane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many machines there were for certain at one instant. What one probe shows at once are different machines; two that
 * different probes show may be one, unless they stand clearly apart; and of a track that broke the parts follow one another.
 */
final class MachineCount {

    /** Two standard errors are no proof; three are. */
    private static final double SURE = 3;

    private final double apartMeters;

    /** Counts machines of two probes as two when they stand further apart than their errors and {@code apartMeters}. */
    MachineCount(double apartMeters) {
        this.apartMeters = apartMeters;
    }

    /** The most at any instant. */
    int most(Collection<Presence> seen) {
        return seen.stream()
                .map(p -> p.spot().until())
                .distinct()
                .mapToInt(at -> countAt(at, seen))
                .max()
                .orElse(0);
    }

    private int countAt(Instant at, Collection<Presence> seen) {
        var byTrack = seen.stream()
                .filter(p -> holds(p.spot(), at))
                .collect(Collectors.toMap(Presence::track, p -> p, (a, b) -> b, LinkedHashMap::new));
        var byProbe = byTrack.values().stream().collect(Collectors.groupingBy(Presence::probe));
        var counted = new ArrayList<Presence>();
        byProbe.values().stream()
                .sorted(Comparator.<List<Presence>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(list -> list.getFirst().probe().value()))
                .forEach(ofOneProbe -> {
                    var apart = ofOneProbe.stream()
                            .filter(p -> counted.stream().allMatch(q -> areApart(p, q)))
                            .toList();
                    counted.addAll(apart);
                });
        return counted.size();
    }

    private static boolean holds(Spot spot, Instant at) {
        return !at.isBefore(spot.from()) && !at.isAfter(spot.until());
    }

    private boolean areApart(Presence a, Presence b) {
        var here = a.spot().ellipse();
        var there = b.spot().ellipse();
        double error = SURE * Math.hypot(here.semiMajorMeters(), there.semiMajorMeters());
        return LocalPlane.distanceMeters(here.centre(), there.centre()) > error + apartMeters;
    }
}
