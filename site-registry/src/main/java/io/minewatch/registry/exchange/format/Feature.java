package io.minewatch.registry.exchange.format;

import java.util.List;
import java.util.Map;

/**
 * One thing that goes into a file.
 *
 * @param name what a map writes beside it
 * @param properties in the order of the columns; every feature of a file has the same keys
 * @param polygons polygon → rings, the outer one first → positions, longitude or easting first whatever the authority
 *     says; a point is one ring of one position; none for what has no place
 */
public record Feature(String name, Map<String, String> properties, List<List<double[][]>> polygons) {

    /** Whether it is a single position. */
    public boolean isPoint() {
        return polygons.size() == 1
                && polygons.getFirst().size() == 1
                && polygons.getFirst().getFirst().length == 1;
    }
}
