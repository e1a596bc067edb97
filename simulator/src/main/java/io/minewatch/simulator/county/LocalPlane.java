package io.minewatch.simulator.county;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.simulator.scene.Offset;
import java.util.ArrayList;
import java.util.List;

/** Metres east and north of an origin, by the radii of the CGCS2000 ellipsoid there. */
public record LocalPlane(GeoPoint origin) {

    private static final double SEMI_MAJOR_METERS = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_380_022_9;

    /** The point on the ground at an offset. */
    public GeoPoint toPoint(Offset offset) {
        return new GeoPoint(
                origin.lon() + Math.toDegrees(offset.east() / metersPerRadianEast()),
                origin.lat() + Math.toDegrees(offset.north() / metersPerRadianNorth()));
    }

    /** The offset of a point on the ground. */
    public Offset toOffset(GeoPoint point) {
        return new Offset(
                Math.toRadians(point.lon() - origin.lon()) * metersPerRadianEast(),
                Math.toRadians(point.lat() - origin.lat()) * metersPerRadianNorth());
    }

    /** A ring of corners as one closed polygon on the ground. */
    public MultiPolygon toShape(List<Offset> corners) {
        var ring = new ArrayList<GeoPoint>();
        corners.forEach(corner -> ring.add(toPoint(corner)));
        ring.add(ring.getFirst());
        return new MultiPolygon(List.of(List.of(ring)));
    }

    private double metersPerRadianEast() {
        return SEMI_MAJOR_METERS / root() * Math.cos(Math.toRadians(origin.lat()));
    }

    private double metersPerRadianNorth() {
        return SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED) / Math.pow(root(), 3);
    }

    private double root() {
        double sine = Math.sin(Math.toRadians(origin.lat()));
        return Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    }
}
