package io.minewatch.registry.exchange.format.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells outer rings from holes by which lie in which. A Shapefile tells them by direction, but programs that get it wrong
 * are older than those that do not.
 */
final class RingNesting {

    private final Map<Ring, List<double[][]>> polygons = new LinkedHashMap<>();
    private boolean directionsAgree = true;

    RingNesting(List<double[][]> filed) {
        var rings = filed.stream().map(Ring::new).toList();
        var largestFirst = new ArrayList<>(rings);
        largestFirst.sort(Comparator.comparingDouble(Ring::area).reversed());
        for (int i = 0; i < largestFirst.size(); i++) {
            largestFirst.get(i).findParent(largestFirst.subList(0, i));
        }
        for (var ring : rings) {
            directionsAgree &= ring.positions().length < 4 || ring.isHole() != ring.clockwise();
            if (!ring.isHole()) {
                polygons.computeIfAbsent(ring, outer -> new ArrayList<>()).add(ring.positions());
            }
        }
        for (var ring : rings) {
            var outer = ring.outer();
            if (outer != null) {
                polygons.getOrDefault(outer, new ArrayList<>()).add(ring.positions());
            }
        }
    }

    /** Polygon → rings, the outer one first, in the order of the file. */
    List<List<double[][]>> polygons() {
        return List.copyOf(polygons.values());
    }

    /** Whether outer rings run clockwise and holes the other way, as the format wants it. */
    boolean directionsAgree() {
        return directionsAgree;
    }
}
