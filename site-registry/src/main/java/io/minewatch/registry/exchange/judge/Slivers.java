package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.shape.GroundArea;
import java.util.List;

/** Polygons too thin to be a parcel: what is left between two borders that were drawn twice. */
final class Slivers {

    /** Metres. The mean width of a long strip is twice its area over its circumference. */
    private static final double LEAST_WIDTH = 2;

    private Slivers() {}

    static void judge(MultiPolygon shape, List<Remark> remarks) {
        for (int i = 0; i < shape.coordinates().size(); i++) {
            var shell = shape.coordinates().get(i).getFirst();
            double area = GroundArea.squareMeters(shell);
            double width = 2 * area / new Plane(shell.getFirst()).length(shell);
            if (width < LEAST_WIDTH) {
                remarks.add(Remark.of(
                        Weight.DOUBT,
                        "shape.sliver",
                        "polygon %d is only %.2f m wide".formatted(i + 1, width),
                        "polygon",
                        i + 1,
                        "widthMeters",
                        Math.round(width * 100) / 100.0,
                        "squareMeters",
                        Math.round(area * 100) / 100.0));
            }
        }
    }
}
