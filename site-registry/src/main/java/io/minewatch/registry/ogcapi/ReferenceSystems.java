package io.minewatch.registry.ogcapi;

import io.minewatch.registry.County;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.crs.Frames;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reference systems that a client may ask for: degrees, and the zones of three degrees in and next to the county. */
@Singleton
class ReferenceSystems {

    /** Longitude before latitude: what GeoJSON has if nobody asks for something else. */
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** What the registry keeps. */
    static final String STORED = uri(Frames.CGCS2000);

    private static final int DEGREES_A_ZONE = 3;

    private final List<Crs> all;

    ReferenceSystems(County county) {
        double west = county.box().get(0) - DEGREES_A_ZONE;
        double east = county.box().get(2) + DEGREES_A_ZONE;
        all = Frames.list().stream()
                .filter(frame -> !frame.isProjected() || isBetween(west, frame, east))
                .map(frame -> new Crs(uri(frame), frame))
                .sorted(Comparator.comparing(crs -> !crs.uri().equals(CRS84)))
                .toList();
    }

    /** Their names; the default comes first. */
    List<String> uris() {
        return all.stream().map(Crs::uri).toList();
    }

    Optional<Crs> find(String uri) {
        return all.stream().filter(crs -> crs.uri().equals(uri)).findFirst();
    }

    private static boolean isBetween(double west, Frame frame, double east) {
        double meridian = frame.zoneNumber().orElseThrow() * DEGREES_A_ZONE;
        return meridian >= west && meridian <= east;
    }

    private static String uri(Frame frame) {
        var code = frame.code().split(":", -1);
        return frame.code().equals(Frames.CRS84.code()) ? CRS84 : "http://www.opengis.net/def/crs/EPSG/0/" + code[1];
    }
}
