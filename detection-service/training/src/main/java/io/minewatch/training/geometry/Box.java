package io.minewatch.training.geometry;

/** A rectangle in pixels, by its upper left and lower right corners. */
public record Box(double left, double top, double right, double bottom) {

    public static Box around(double centreX, double centreY, double width, double height) {
        return new Box(centreX - width / 2, centreY - height / 2, centreX + width / 2, centreY + height / 2);
    }

    /** From a box that is given by its corner and its size. */
    public static Box of(io.minewatch.contract.Box box) {
        return new Box(box.x(), box.y(), box.x() + box.w(), box.y() + box.h());
    }

    /** By its corner and its size, as everybody outside the training has it. */
    public io.minewatch.contract.Box toContract() {
        return new io.minewatch.contract.Box(left, top, width(), height());
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    public double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    /** The side of the square that is as large. */
    public double size() {
        return Math.sqrt(area());
    }

    public boolean contains(double x, double y) {
        return x > left && x < right && y > top && y < bottom;
    }

    public Box within(double width, double height) {
        return new Box(
                Math.clamp(left, 0, width),
                Math.clamp(top, 0, height),
                Math.clamp(right, 0, width),
                Math.clamp(bottom, 0, height));
    }

    public Box scaled(double scaleX, double scaleY) {
        return new Box(left * scaleX, top * scaleY, right * scaleX, bottom * scaleY);
    }

    public Box moved(double x, double y) {
        return new Box(left + x, top + y, right + x, bottom + y);
    }

    public double overlap(Box other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, width) * Math.max(0, height);
    }

    /** Intersection over union. */
    public double iou(Box other) {
        double overlap = overlap(other);
        return overlap == 0 ? 0 : overlap / (area() + other.area() - overlap);
    }
}
