package io.minewatch.registry.crs;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** All frames of reference that are known. */
public final class Frames {

    /** Longitude first, as GeoJSON writes it (RFC 7946). */
    public static final Frame CRS84 = new Frame("OGC:CRS84", Axes.LON_LAT, Datum.CGCS2000, null, null);

    /** What everything is stored in. */
    public static final Frame CGCS2000 = new Frame("EPSG:4490", Axes.LAT_LON, Datum.CGCS2000, null, null);

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?i)(?:https?://www\\.opengis\\.net/def/crs/|urn:ogc:def:crs:)?(EPSG|OGC)[:/](?:[0-9.]*[:/])?([0-9A-Z]+)");

    private static final Map<String, Frame> CURRENT = current();
    private static final Map<String, LegacyFrame> LEGACY = legacy();

    private Frames() {}

    /** The frame of a code such as {@code EPSG:4525}, also written as OGC's URL or URN, if it is known and no legacy one. */
    public static Optional<Frame> find(String code) {
        return Optional.ofNullable(CURRENT.get(normal(code)));
    }

    /** The legacy frame of a code. */
    public static Optional<LegacyFrame> findLegacy(String code) {
        return Optional.ofNullable(LEGACY.get(normal(code)));
    }

    /** All frames that need nothing but their definition. */
    public static List<Frame> list() {
        return List.copyOf(CURRENT.values());
    }

    static Frame get(Zone zone) {
        return CURRENT.getOrDefault("EPSG:" + Datum.CGCS2000.code(zone), CGCS2000);
    }

    static Optional<LegacyFrame> findLegacy(int number) {
        return Optional.ofNullable(LEGACY.get("EPSG:" + number));
    }

    private static String normal(String code) {
        var match = AUTHORITY.matcher(code.strip());
        return match.matches() ? (match.group(1) + ":" + match.group(2)).toUpperCase(Locale.ROOT) : code;
    }

    private static Map<String, Frame> current() {
        var frames = new LinkedHashMap<String, Frame>();
        frames.put(CRS84.code(), CRS84);
        frames.put(CGCS2000.code(), CGCS2000);
        frames.put("EPSG:4326", new Frame("EPSG:4326", Axes.LAT_LON, Datum.CGCS2000, null, null));
        for (var zone : Zone.all()) {
            var code = "EPSG:" + Datum.CGCS2000.code(zone);
            frames.put(code, new Frame(code, Axes.NORTHING_EASTING, Datum.CGCS2000, zone, null));
        }
        return frames;
    }

    private static Map<String, LegacyFrame> legacy() {
        return List.of(Datum.XIAN_80, Datum.BEIJING_54).stream()
                .flatMap(LegacyFrame::all)
                .collect(toUnmodifiableMap(LegacyFrame::code, Function.identity()));
    }
}
