package io.minewatch.registry.crs;

import java.util.ArrayList;
import java.util.List;

/**
 * A Gauss–Krüger zone: a transverse Mercator projection that is true to scale along its central meridian.
 *
 * @param width degrees, 3 or 6
 * @param number counted from Greenwich: 25 to 45 of three degrees, 13 to 23 of six cover China
 * @param prefixed whether eastings begin with the number and so have eight digits
 */
record Zone(int width, int number, boolean prefixed) {

    private static final double FALSE_EASTING = 500_000;
    private static final double PREFIX = 1_000_000;

    /** The number of the westernmost zone that covers China. */
    static int first(int width) {
        return width == 3 ? 25 : 13;
    }

    /** All zones that cover China. */
    static List<Zone> all() {
        var all = new ArrayList<Zone>();
        for (int number = 25; number <= 45; number++) {
            all.add(new Zone(3, number, true));
            all.add(new Zone(3, number, false));
        }
        for (int number = 13; number <= 23; number++) {
            all.add(new Zone(6, number, true));
            all.add(new Zone(6, number, false));
        }
        return all;
    }

    /** Degrees east. */
    int centralMeridian() {
        return width == 3 ? 3 * number : 6 * number - 3;
    }

    /** What the central meridian has for an easting, in metres. */
    double falseEasting() {
        return prefixed ? number * PREFIX + FALSE_EASTING : FALSE_EASTING;
    }

    /** What the prefix adds to an easting, in metres. */
    double prefix() {
        return number * PREFIX;
    }
}
