package io.minewatch.registry.exchange.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One parcel, placemark or line of a file, as it stands there.
 *
 * @param row from 1, in the order of the file
 * @param place for people: "parcel 2", "Placemark 3", "sheet permits row 7"
 * @param properties columns or attributes as text, keys as in the file and in its order
 * @param polygons polygon → rings, the outer one first → positions, each two finite numbers. A point is one ring of one
 *     position; without geometry there are no polygons. Rings are as filed: open or closed, either way round.
 * @param lonFirst whether a position is longitude or easting first; if not, it is latitude or northing first
 */
public record Draft(
        int row,
        String place,
        Map<String, String> properties,
        List<List<double[][]>> polygons,
        boolean lonFirst,
        List<Remark> remarks) {

    public Draft {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        polygons = polygons.stream().map(List::copyOf).toList();
        remarks = List.copyOf(remarks);
    }
}
