package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One or more polygons on the ground, as GeoJSON writes them (RFC 7946), in CGCS2000 degrees.
 *
 * @param coordinates polygons of rings of points; a polygon's first ring is its shell, the others are holes; every
 *     ring is closed, its first point repeated at the end
 */
@JsonPropertyOrder({"type", "coordinates"})
@JsonIgnoreProperties(value = "type", allowGetters = true)
public record MultiPolygon(List<List<List<GeoPoint>>> coordinates) {

    public MultiPolygon {
        coordinates = List.copyOf(coordinates);
        if (coordinates.isEmpty()) {
            throw new IllegalArgumentException("a multi-polygon needs at least one polygon");
        }
        for (var polygon : coordinates) {
            for (var ring : polygon) {
                if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
                    throw new IllegalArgumentException(
                            "a ring needs at least four points, the last equal to the first");
                }
            }
        }
    }

    /** The GeoJSON geometry type. */
    @JsonProperty
    public String type() {
        return "MultiPolygon";
    }
}
