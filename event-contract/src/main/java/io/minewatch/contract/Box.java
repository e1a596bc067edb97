package io.minewatch.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A rectangle in a picture, in normalised coordinates: 0 to 1 from the upper left corner, so that it fits the main and
 * the sub stream alike.
 *
 * @param x left edge
 * @param y upper edge
 * @param w width
 * @param h height
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"x", "y", "w", "h"})
public record Box(double x, double y, double w, double h) {

    public Box {
        if (!(w > 0 && h > 0 && x > -1 && y > -1 && x + w < 2 && y + h < 2)) {
            throw new IllegalArgumentException("not a box in a picture: %s %s %s %s".formatted(x, y, w, h));
        }
    }

    /** Half way between the left and the right edge. */
    public double centreX() {
        return x + w / 2;
    }

    /** Half way between the upper and the lower edge. */
    public double centreY() {
        return y + h / 2;
    }

    /** The lower edge, where a machine touches the ground. */
    public double bottom() {
        return y + h;
    }

    /** Intersection over union with another box, 0 to 1. */
    public double overlap(Box other) {
        double width = Math.min(x + w, other.x + other.w) - Math.max(x, other.x);
        double height = Math.min(y + h, other.y + other.h) - Math.max(y, other.y);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double shared = width * height;
        return shared / (w * h + other.w * other.h - shared);
    }
}
