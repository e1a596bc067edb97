package io.minewatch.alert.matching;

import io.minewatch.alert.matching.LocalPlane.Offset;
import io.minewatch.contract.probe.GroundControl;
import java.util.Optional;

/** The homography that fits the ground-control points best, picture to metres on the plane. */
final class HomographyMap implements GroundMap {

    private final double[] h;
    private final double side;

    private HomographyMap(double[] h, double side) {
        this.h = h;
        this.side = side;
    }

    /** Fits the points by least squares; nothing when they lie in a line. */
    static Optional<HomographyMap> fit(GroundControl control, LocalPlane plane) {
        // Metres are scaled so that all coefficients are of one size, else the normal equations lose their digits.
        double[][] normal = new double[8][9];
        double scale = control.points().stream()
                .mapToDouble(p -> plane.toOffset(p.ground()).length())
                .max()
                .orElse(1);
        for (var point : control.points()) {
            var ground = plane.toOffset(point.ground()).times(1 / scale);
            double x = point.x();
            double y = point.y();
            add(normal, new double[] {x, y, 1, 0, 0, 0, -x * ground.east(), -y * ground.east()}, ground.east());
            add(normal, new double[] {0, 0, 0, x, y, 1, -x * ground.north(), -y * ground.north()}, ground.north());
        }
        double[] solution = LinearSystem.solve(normal);
        if (solution.length == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < 6; i++) {
            solution[i] *= scale;
        }
        double side = 0;
        for (var point : control.points()) {
            side += solution[6] * point.x() + solution[7] * point.y() + 1;
        }
        return Optional.of(new HomographyMap(solution, Math.signum(side)));
    }

    @Override
    public Optional<Offset> findGround(double u, double v) {
        double w = h[6] * u + h[7] * v + 1;
        // Beyond the line at which w changes its sign lies the sky.
        if (w * side < 1e-3) {
            return Optional.empty();
        }
        return Optional.of(new Offset((h[0] * u + h[1] * v + h[2]) / w, (h[3] * u + h[4] * v + h[5]) / w));
    }

    private static void add(double[][] normal, double[] row, double value) {
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                normal[i][j] += row[i] * row[j];
            }
            normal[i][8] += row[i] * value;
        }
    }
}
