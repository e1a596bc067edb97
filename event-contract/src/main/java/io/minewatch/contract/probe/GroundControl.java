package io.minewatch.contract.probe;

import io.minewatch.contract.GeoPoint;
import java.util.List;

/**
 * Points known both in the picture and on the ground; a homography maps the rest.
 *
 * @param points at least four, no three in a line
 * @param pictureError standard error of a point in the picture, normalised
 */
public record GroundControl(List<Point> points, double pictureError) implements Calibration.Method {

    public GroundControl {
        points = List.copyOf(points);
        if (points.size() < 4) {
            throw new IllegalArgumentException("ground control needs at least four points, not " + points.size());
        }
        if (!(pictureError > 0 && pictureError < 0.5)) {
            throw new IllegalArgumentException("pictureError must be in (0, 0.5): " + pictureError);
        }
    }

    /**
     * One point.
     *
     * @param x in the picture, 0 to 1 from the left
     * @param y in the picture, 0 to 1 from the top
     */
    public record Point(double x, double y, GeoPoint ground) {}
}
