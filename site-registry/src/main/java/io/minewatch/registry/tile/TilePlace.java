package io.minewatch.registry.tile;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of the map in web mercator (EPSG:3857), as all web maps count them.
 *
 * @param z how often the world was halved
 * @param x counted from the west
 * @param y counted from the north
 */
record TilePlace(int z, int x, int y) {

    private static final int DEEPEST = 22;

    static Optional<TilePlace> of(int z, int x, int y) {
        boolean exists = z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
        return exists ? Optional.of(new TilePlace(z, x, y)) : Optional.empty();
    }

    /** Its degrees of longitude and latitude, with a margin in parts of its side. */
    Envelope degrees(double margin) {
        return new Envelope(lon(x - margin), lon(x + 1 + margin), lat(y + 1 + margin), lat(y - margin));
    }

    private double lon(double column) {
        return Math.clamp(column / (1 << z) * 360 - 180, -180, 180);
    }

    private double lat(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
    }
}
