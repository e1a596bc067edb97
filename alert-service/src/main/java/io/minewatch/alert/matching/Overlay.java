package io.minewatch.alert.matching;

import io.minewatch.alert.world.Shapes;
import io.minewatch.geolocation.Gaussian;
import io.minewatch.geolocation.GroundShape;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Ground that several sites make up together, near one place only: there it is small, whatever the sites' size. */
final class Overlay {

    private final Geometry box;
    private Geometry ground;

    Overlay(Envelope box) {
        var factory = new GeometryFactory();
        this.box = factory.toGeometry(box);
        this.ground = factory.createMultiPolygon();
    }

    /** Adds the ground of these. */
    <T> Overlay join(List<Near<T>> more) {
        for (var near : more) {
            ground = OverlayNGRobust.overlay(ground, cut(near), OverlayNG.UNION);
        }
        return this;
    }

    /** Takes the ground of these away. */
    <T> Overlay less(List<Near<T>> others) {
        for (var near : others) {
            ground = OverlayNGRobust.overlay(ground, cut(near), OverlayNG.DIFFERENCE);
        }
        return this;
    }

    double probability(Gaussian gaussian) {
        return Shapes.toContract(ground)
                .map(shape -> GroundShape.of(shape).measure(gaussian).probability())
                .orElse(0.0);
    }

    private Geometry cut(Near<?> near) {
        return OverlayNGRobust.overlay(box, Shapes.of(near.boundary().shape()), OverlayNG.INTERSECTION);
    }
}
