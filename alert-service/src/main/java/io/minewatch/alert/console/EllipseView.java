package io.minewatch.alert.console;

import io.minewatch.contract.alert.Ellipse;
import java.util.List;

/** A place with its error ellipse. */
public record EllipseView(List<Double> centre, double semiMajorMeters, double semiMinorMeters, double bearingDegrees) {

    static EllipseView of(Ellipse ellipse) {
        return new EllipseView(
                ShapeView.point(ellipse.centre()),
                ellipse.semiMajorMeters(),
                ellipse.semiMinorMeters(),
                ellipse.bearingDegrees());
    }
}
