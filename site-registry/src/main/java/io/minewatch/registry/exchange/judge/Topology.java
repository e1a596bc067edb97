package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether rings cross, and what the shape may have been meant to be. */
final class Topology {

    private Topology() {}

    /** The shape; where its rings cross, a proposal that a person decides about. */
    static Optional<MultiPolygon> judge(MultiPolygon shape, List<Remark> remarks) {
        var geometry = Shapes.toJts(shape);
        var error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return Optional.of(shape);
        }
        var proposal = proposal(geometry);
        var where = error.getCoordinate();
        double before = round(GroundArea.squareMeters(shape));
        double after =
                proposal.map(GroundArea::squareMeters).map(Topology::round).orElse(0.0);
        var code = code(error);
        remarks.add(Remark.of(
                proposal.isPresent() ? Weight.DOUBT : Weight.FAULT,
                code,
                "%s at %s, %s".formatted(sentence(code), where.x, where.y),
                "lon",
                where.x,
                "lat",
                where.y,
                "squareMetersAsFiled",
                before,
                "squareMetersProposed",
                after));
        return proposal;
    }

    static Coordinate[] coordinates(List<GeoPoint> ring) {
        return ring.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
    }

    private static Optional<MultiPolygon> proposal(Geometry geometry) {
        var fixed = GeometryFixer.fix(geometry);
        var polygons = IntStream.range(0, fixed.getNumGeometries())
                .mapToObj(fixed::getGeometryN)
                .filter(part -> part instanceof Polygon && !part.isEmpty())
                .toArray(Polygon[]::new);
        return polygons.length == 0
                ? Optional.empty()
                : Optional.of(Shapes.ofJts(geometry.getFactory().createMultiPolygon(polygons)));
    }

    private static String code(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole.outside-shell";
            case TopologyValidationError.NESTED_HOLES -> "hole.in-hole";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> "polygons.overlap";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "polygon.cut-apart";
            default -> "ring.self-crossing";
        };
    }

    private static String sentence(String code) {
        return switch (code) {
            case "hole.outside-shell" -> "a hole lies outside the outer ring";
            case "hole.in-hole" -> "a hole lies within a hole";
            case "polygons.overlap" -> "the same ground is covered twice";
            case "polygon.cut-apart" -> "the holes cut the polygon apart";
            default -> "rings cross or touch themselves";
        };
    }

    private static double round(double squareMeters) {
        return Math.round(squareMeters * 100) / 100.0;
    }
}
