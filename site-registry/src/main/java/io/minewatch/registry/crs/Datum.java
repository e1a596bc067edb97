package io.minewatch.registry.crs;

import org.locationtech.proj4j.datum.Ellipsoid;

/**
 * The body that latitudes and longitudes are measured on, with the numbers under which EPSG lists its Gauss–Krüger
 * zones.
 */
enum Datum {
    CGCS2000(new Ellipsoid("cgcs2000", 6378137.0, 0.0, 298.257222101, "CGCS2000"), 4490, 4513, 4534, 4491, 4502),
    XIAN_80(new Ellipsoid("iau76", 6378140.0, 0.0, 298.257, "IAU 1976"), 4610, 2349, 2370, 2327, 2338),
    BEIJING_54(new Ellipsoid("krass", 6378245.0, 0.0, 298.3, "Krassowsky 1940"), 4214, 2401, 2422, 21413, 21453);

    private final Ellipsoid ellipsoid;
    private final int degrees;
    private final int narrowPrefixed;
    private final int narrow;
    private final int widePrefixed;
    private final int wide;

    Datum(Ellipsoid ellipsoid, int degrees, int narrowPrefixed, int narrow, int widePrefixed, int wide) {
        this.ellipsoid = ellipsoid;
        this.degrees = degrees;
        this.narrowPrefixed = narrowPrefixed;
        this.narrow = narrow;
        this.widePrefixed = widePrefixed;
        this.wide = wide;
    }

    Ellipsoid ellipsoid() {
        return ellipsoid;
    }

    /** EPSG's number for its degrees. */
    int degrees() {
        return degrees;
    }

    /** EPSG's number for one of its zones. */
    int code(Zone zone) {
        int first =
                zone.width() == 3 ? (zone.prefixed() ? narrowPrefixed : narrow) : zone.prefixed() ? widePrefixed : wide;
        return first + zone.number() - Zone.first(zone.width());
    }
}
