package io.minewatch.alert.world;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Turns shapes of the contract into those of JTS, degrees staying degrees. */
public final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** A multi-polygon. */
    public static Geometry of(MultiPolygon shape) {
        var polygons = shape.coordinates().stream().map(Shapes::polygon).toArray(Polygon[]::new);
        return FACTORY.createMultiPolygon(polygons);
    }

    /** A point. */
    public static Point of(GeoPoint point) {
        return FACTORY.createPoint(new Coordinate(point.lon(), point.lat()));
    }

    /** The polygons of a geometry; nothing if it has none. */
    public static Optional<MultiPolygon> toContract(Geometry geometry) {
        var polygons = new ArrayList<List<List<GeoPoint>>>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(rings(polygon));
            }
        }
        return polygons.isEmpty() ? Optional.empty() : Optional.of(new MultiPolygon(polygons));
    }

    private static List<List<GeoPoint>> rings(Polygon polygon) {
        var rings = new ArrayList<List<GeoPoint>>();
        rings.add(points(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(points(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<GeoPoint> points(LinearRing ring) {
        return Stream.of(ring.getCoordinates()).map(c -> new GeoPoint(c.x, c.y)).toList();
    }

    private static Polygon polygon(List<List<GeoPoint>> rings) {
        var shell = ring(rings.getFirst());
        var holes = rings.stream().skip(1).map(Shapes::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(List<GeoPoint> points) {
        return FACTORY.createLinearRing(
                points.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }
}
