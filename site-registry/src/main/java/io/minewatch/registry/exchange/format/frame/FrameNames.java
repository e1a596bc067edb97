package io.minewatch.registry.exchange.format.frame;

import java.util.Optional;
import java.util.regex.Pattern;

/** The many ways to write one code. */
public final class FrameNames {

    private static final Pattern EPSG = Pattern.compile("(?i)(?:urn:(?:x-)?ogc:def:crs:)?EPSG:[0-9.]*:?(\\d{4,6})"
            + "|https?://www\\.opengis\\.net/(?:def/crs/EPSG/[0-9.]+/|gml/srs/epsg\\.xml#)(\\d{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?i).*\\bCRS:?84");

    private static final Pattern PROJECTED = Pattern.compile(
            "(?i).*[_ ]([36])[- _]degree[- _](?:GK|Gauss-Kruger)[- _](?:zone[- _](\\d{2})|CM[- _](\\d{2,3})E)");

    /** Words of a projection: a datum's name beside them does not mean degrees. */
    private static final Pattern PLANE = Pattern.compile("(?i)GK|Gauss|高斯|投影|度带|zone|UTM|Mercator");

    private FrameNames() {}

    /** The code in its short form, such as EPSG:4525 or OGC:CRS84. */
    public static Optional<String> find(String text) {
        var stripped = text.strip();
        if (stripped.length() > 200) {
            return Optional.empty();
        }
        if (CRS84.matcher(stripped).matches()) {
            return Optional.of("OGC:CRS84");
        }
        var epsg = EPSG.matcher(stripped);
        if (epsg.matches()) {
            return Optional.of("EPSG:" + (epsg.group(1) == null ? epsg.group(2) : epsg.group(1)));
        }
        return Datum.named(stripped).flatMap(datum -> ofDatum(datum, stripped));
    }

    private static Optional<String> ofDatum(Datum datum, String name) {
        var projected = PROJECTED.matcher(name);
        if (projected.matches()) {
            int width = Integer.parseInt(projected.group(1));
            boolean prefixed = projected.group(2) != null;
            int number = Integer.parseInt(prefixed ? projected.group(2) : projected.group(3));
            return Optional.ofNullable(
                    datum.projected(width, prefixed ? number : Zones.ofMeridian(width, number), prefixed));
        }
        return PLANE.matcher(name).find() ? Optional.empty() : Optional.of(datum.degrees());
    }
}
