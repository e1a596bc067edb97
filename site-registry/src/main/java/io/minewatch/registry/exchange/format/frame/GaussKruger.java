package io.minewatch.registry.exchange.format.frame;

import java.util.Optional;

/**
 * A Gauss–Krüger frame by its parts.
 *
 * @param width of its zone in degrees, 3 or 6
 * @param prefixed whether eastings begin with the zone's number
 */
public record GaussKruger(Datum datum, int width, int zone, boolean prefixed) {

    private static final int HIGHEST_ZONE = 45;

    /** The parts of an authority's code such as EPSG:4525; nothing if it is no such frame. */
    public static Optional<GaussKruger> find(String code) {
        for (var datum : Datum.values()) {
            for (int zone = 1; zone <= HIGHEST_ZONE; zone++) {
                for (int width : new int[] {3, 6}) {
                    for (boolean prefixed : new boolean[] {true, false}) {
                        if (code.equals(datum.projected(width, zone, prefixed))) {
                            return Optional.of(new GaussKruger(datum, width, zone, prefixed));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Degrees east. */
    public int meridian() {
        return width == 3 ? 3 * zone : 6 * zone - 3;
    }

    /** Metres that are added to every easting. */
    public int falseEasting() {
        return (prefixed ? zone * 1_000_000 : 0) + 500_000;
    }
}
