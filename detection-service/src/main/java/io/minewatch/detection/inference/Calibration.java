package io.minewatch.detection.inference;

import io.minewatch.contract.MachineClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a raw score is worth: for each class a rising line through points, straight between them, from 0 at 0 to 1 at 1.
 *
 * <p>A calibrated score is the share of such detections that are right, so that scores of two classes can be compared.
 */
public final class Calibration {

    private static final Comparator<Point> RISING = Comparator.comparingDouble(Point::raw);

    private final Map<MachineClass, List<Point>> lines = new EnumMap<>(MachineClass.class);

    /**
     * Draws the lines.
     *
     * @param points for each class, in any order; a class without any keeps its raw scores
     * @throws IllegalArgumentException when a line would fall, or leave 0 to 1
     */
    public Calibration(Map<MachineClass, List<Point>> points) {
        points.forEach((machine, given) -> lines.put(machine, line(machine, given)));
    }

    /** Leaves every score as it is. */
    public static Calibration none() {
        return new Calibration(Map.of());
    }

    /** The calibrated score. */
    public double of(MachineClass machine, double raw) {
        var line = lines.get(machine);
        if (line == null) {
            return raw;
        }
        return along(line, Point::raw, Point::calibrated, raw);
    }

    /** The least raw score that any class turns into so much; what scores less need not be decoded. */
    double leastRaw(double calibrated) {
        return lines.values().stream()
                .mapToDouble(line -> along(line, Point::calibrated, Point::raw, calibrated))
                .reduce(calibrated, Math::min);
    }

    private static double along(
            List<Point> line, ToDoubleFunction<Point> from, ToDoubleFunction<Point> to, double value) {
        if (value <= 0 || value >= 1) {
            return Math.clamp(value, 0, 1);
        }
        int next = 1;
        while (from.applyAsDouble(line.get(next)) < value) {
            next++;
        }
        double before = from.applyAsDouble(line.get(next - 1));
        double share = (value - before) / (from.applyAsDouble(line.get(next)) - before);
        double start = to.applyAsDouble(line.get(next - 1));
        return start + share * (to.applyAsDouble(line.get(next)) - start);
    }

    private static List<Point> line(MachineClass machine, List<Point> given) {
        var line = new ArrayList<Point>();
        line.add(new Point(0, 0));
        given.stream().filter(p -> p.raw() > 0 && p.raw() < 1).sorted(RISING).forEach(line::add);
        line.add(new Point(1, 1));
        for (int i = 1; i < line.size(); i++) {
            if (line.get(i).calibrated() < line.get(i - 1).calibrated()) {
                throw new IllegalArgumentException("the calibration of %s falls at %s".formatted(machine, line.get(i)));
            }
        }
        return List.copyOf(line);
    }

    /**
     * A point of a line.
     *
     * @param raw what the network says, 0 to 1
     * @param calibrated what that is worth, 0 to 1
     */
    public record Point(double raw, double calibrated) {

        public Point {
            if (!(raw >= 0 && raw <= 1 && calibrated >= 0 && calibrated <= 1)) {
                throw new IllegalArgumentException(
                        "not a calibration from 0..1 to 0..1: %s, %s".formatted(raw, calibrated));
            }
        }
    }
}
