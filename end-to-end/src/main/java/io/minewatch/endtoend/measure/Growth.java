package io.minewatch.endtoend.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A figure looked at now and then: whether it grows. */
public final class Growth {

    private final List<Point> points = new ArrayList<>();

    /** Notes a value. */
    public void add(Duration since, double value) {
        points.add(new Point(since.toMillis() / 3_600_000.0, value));
    }

    /**
     * How much it grows in an hour: the slope of the straight line that fits best (least squares), over the later three
     * quarters, since at first everything grows. Not a number with fewer than three values.
     */
    public double perHour() {
        var later = points.subList(points.size() / 4, points.size());
        if (later.size() < 3) {
            return Double.NaN;
        }
        double meanHours = later.stream().mapToDouble(Point::hours).average().orElseThrow();
        double meanValue = later.stream().mapToDouble(Point::value).average().orElseThrow();
        double together = later.stream()
                .mapToDouble(p -> (p.hours - meanHours) * (p.value - meanValue))
                .sum();
        double alone = later.stream()
                .mapToDouble(p -> (p.hours - meanHours) * (p.hours - meanHours))
                .sum();
        return together / alone;
    }

    private record Point(double hours, double value) {}
}
