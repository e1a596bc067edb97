package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A point on the ground in CGCS2000 (EPSG:4490), which agrees with WGS 84 to decimetres.
 *
 * <p>In JSON an array {@code [lon, lat]}, the order of GeoJSON and not of the authority's definition.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"lon", "lat"})
public record GeoPoint(double lon, double lat) {

    public GeoPoint {
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude must be in [-180, 180]: " + lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must be in [-90, 90]: " + lat);
        }
    }
}
