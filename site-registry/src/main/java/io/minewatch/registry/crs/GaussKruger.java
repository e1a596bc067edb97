package io.minewatch.registry.crs;

import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.ExtendedTransverseMercatorProjection;
import org.locationtech.proj4j.proj.Projection;
import org.locationtech.proj4j.units.Units;

/** The projection of one zone on one datum. */
final class GaussKruger {

    private final Projection projection;

    GaussKruger(Datum datum, Zone zone) {
        projection = new ExtendedTransverseMercatorProjection();
        projection.setEllipsoid(datum.ellipsoid());
        projection.setProjectionLatitudeDegrees(0);
        projection.setProjectionLongitudeDegrees(zone.centralMeridian());
        projection.setScaleFactor(1);
        projection.setFalseEasting(zone.falseEasting());
        projection.setFalseNorthing(0);
        projection.setUnits(Units.METRES);
        projection.initialize();
    }

    /** Easting and northing in metres of degrees of the datum. */
    ProjCoordinate project(ProjCoordinate degrees) {
        return projection.project(degrees, new ProjCoordinate());
    }

    /** Degrees of the datum, of easting and northing in metres. */
    ProjCoordinate unproject(ProjCoordinate metres) {
        return projection.inverseProject(metres, new ProjCoordinate());
    }
}
