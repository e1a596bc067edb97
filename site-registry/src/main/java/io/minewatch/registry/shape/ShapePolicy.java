package io.minewatch.registry.shape;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.change.Check;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What makes a shape impossible though each of its points is right. The narrowest place that is wrong is named. */
class ShapePolicy {

    /** {@code at} points to the coordinates, {@code pointers} to each polygon's. */
    void judge(MultiPolygon shape, String at, List<String> pointers, Check check) {
        var whole = Shapes.toJts(shape);
        boolean passed = true;
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            passed &= judgePolygon((Polygon) whole.getGeometryN(i), pointers.get(i), check);
        }
        if (passed) {
            judgeWhole(whole, at, "polygons.overlap", check);
        }
    }

    private static boolean judgePolygon(Polygon polygon, String at, Check check) {
        boolean passed = judgeRing(polygon.getExteriorRing(), at + "/0", check);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            passed &= judgeRing(polygon.getInteriorRingN(i), at + "/" + (i + 1), check);
        }
        return passed && judgeWhole(polygon, at, "rings.crossing", check);
    }

    private static boolean judgeRing(LinearRing ring, String at, Check check) {
        return judgeWhole(ring.getFactory().createPolygon(ring), at, "ring.self-crossing", check);
    }

    private static boolean judgeWhole(Geometry geometry, String at, String crossing, Check check) {
        var error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return true;
        }
        var where = error.getCoordinate();
        var code = code(error, crossing);
        check.fault(at, code, sentence(code, where), "lon", where.x, "lat", where.y);
        return false;
    }

    private static String code(TopologyValidationError error, String crossing) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> crossing;
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole.outside-shell";
            case TopologyValidationError.NESTED_HOLES -> "hole.in-hole";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> "polygons.overlap";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "polygon.cut-apart";
            case TopologyValidationError.TOO_FEW_POINTS -> "ring.too-short";
            default -> "shape.invalid";
        };
    }

    private static String sentence(String code, Coordinate where) {
        var what = switch (code) {
            case "ring.self-crossing" -> "the ring crosses or touches itself";
            case "rings.crossing" -> "two rings of the polygon cross";
            case "hole.outside-shell" -> "a hole lies outside the outer ring";
            case "hole.in-hole" -> "a hole lies within a hole";
            case "polygons.overlap" -> "the same ground is covered twice";
            case "polygon.cut-apart" -> "the holes cut the polygon apart";
            case "ring.too-short" -> "the ring has fewer than three different points";
            default -> "the shape is impossible";
        };
        return "%s at %s, %s".formatted(what, where.x, where.y);
    }
}
