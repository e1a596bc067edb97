package io.minewatch.registry.exchange.format.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read of one GeoJSON object; which kind it is may come last. */
final class Member {

    private static final Set<String> GEOMETRIES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    final Map<String, String> properties = new LinkedHashMap<>();
    final List<Member> geometries = new ArrayList<>();
    String type = "";

    @Nullable
    Coordinates coordinates;

    boolean collection;

    boolean isFeature() {
        return type.equals("Feature") || !geometries.isEmpty();
    }

    boolean isGeometry() {
        return GEOMETRIES.contains(type);
    }
}
