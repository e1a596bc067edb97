package io.minewatch.registry.shape;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The contract's shapes as JTS and as well-known binary, which loses no digit on the way to the database. */
public final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** Well-known binary of a multi-polygon. */
    public static byte[] write(MultiPolygon shape) {
        return new WKBWriter().write(toJts(shape));
    }

    /** Well-known binary of a point. */
    public static byte[] write(GeoPoint point) {
        return new WKBWriter().write(FACTORY.createPoint(new Coordinate(point.lon(), point.lat())));
    }

    /** Reads a multi-polygon from well-known binary. */
    public static MultiPolygon readMultiPolygon(byte[] bytes) {
        return ofJts((org.locationtech.jts.geom.MultiPolygon) read(bytes));
    }

    /** The contract's shape of a JTS one. */
    public static MultiPolygon ofJts(org.locationtech.jts.geom.MultiPolygon geometry) {
        var polygons = new ArrayList<List<List<GeoPoint>>>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            var polygon = (Polygon) geometry.getGeometryN(i);
            var rings = new ArrayList<List<GeoPoint>>();
            rings.add(points(polygon.getExteriorRing()));
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                rings.add(points(polygon.getInteriorRingN(j)));
            }
            polygons.add(rings);
        }
        return new MultiPolygon(polygons);
    }

    /** Reads a point from well-known binary. */
    public static GeoPoint readPoint(byte[] bytes) {
        var point = (Point) read(bytes);
        return new GeoPoint(point.getX(), point.getY());
    }

    /** As JTS counts with it. */
    public static org.locationtech.jts.geom.MultiPolygon toJts(MultiPolygon shape) {
        return FACTORY.createMultiPolygon(
                shape.coordinates().stream().map(Shapes::polygon).toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<List<GeoPoint>> rings) {
        var holes = rings.stream().skip(1).map(Shapes::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(rings.getFirst()), holes);
    }

    private static LinearRing ring(List<GeoPoint> points) {
        return FACTORY.createLinearRing(
                points.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
    }

    private static List<GeoPoint> points(LinearRing ring) {
        return java.util.Arrays.stream(ring.getCoordinates())
                .map(c -> new GeoPoint(c.x, c.y))
                .toList();
    }

    /** Reads whatever shape it is from well-known binary. */
    public static org.locationtech.jts.geom.Geometry read(byte[] bytes) {
        try {
            return new WKBReader(FACTORY).read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("the database gave a shape that cannot be read", e);
        }
    }
}
