package io.minewatch.registry.ogcapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.registry.snapshot.Found;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Tells things as GeoJSON features, with the two numbers of a position in the order that their reference system defines. */
final class FeatureWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Crs crs;

    FeatureWriter(Crs crs) {
        this.crs = crs;
    }

    ObjectNode write(Found found) {
        var feature = JSON.objectNode().put("type", "Feature").put("id", found.id());
        feature.set("geometry", geometry(found.shape()));
        var properties = feature.putObject("properties");
        found.values().forEach((name, value) -> {
            switch (value) {
                case null -> properties.putNull(name);
                case Long number -> properties.put(name, number);
                case Boolean flag -> properties.put(name, flag);
                default -> properties.put(name, value.toString());
            }
        });
        return feature;
    }

    private ObjectNode geometry(Geometry shape) {
        var type = shape.getGeometryType();
        return JSON.objectNode().put("type", type).set("coordinates", coordinates(shape));
    }

    private ArrayNode coordinates(Geometry shape) {
        return switch (shape) {
            case Point point -> position(point.getCoordinate());
            case Polygon polygon -> polygon(polygon);
            default -> {
                var parts = JSON.arrayNode();
                for (int i = 0; i < shape.getNumGeometries(); i++) {
                    parts.add(coordinates(shape.getGeometryN(i)));
                }
                yield parts;
            }
        };
    }

    private ArrayNode polygon(Polygon polygon) {
        var rings = JSON.arrayNode().add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private ArrayNode ring(LineString ring) {
        var positions = JSON.arrayNode();
        Arrays.stream(ring.getCoordinates()).map(this::position).forEach(positions::add);
        return positions;
    }

    private ArrayNode position(Coordinate degrees) {
        var given = crs.give(degrees);
        return JSON.arrayNode().add(given[0]).add(given[1]);
    }
}
