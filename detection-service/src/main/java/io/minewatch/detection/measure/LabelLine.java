package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import java.util.Optional;

/** A line of a YOLO label file: class number, centre x, centre y, width, height, all but the first in parts of the picture. */
record LabelLine(int number, Box box) {

    private static final int WORDS = 5;

    /** Labels drawn a little over the edge are common; one that is much larger than the picture is in pixels. */
    private static final double LARGEST = 1.5;

    /** Reads a line, if it is one. What hangs over the picture's edge is cut off. */
    static Optional<LabelLine> parse(String line) {
        var words = line.strip().split("\\s+");
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(words[0]);
            double x = Double.parseDouble(words[1]);
            double y = Double.parseDouble(words[2]);
            double w = Double.parseDouble(words[3]);
            double h = Double.parseDouble(words[4]);
            boolean fits = number >= 0 && within(x, 1) && within(y, 1) && within(w, LARGEST) && within(h, LARGEST);
            return fits && w > 0 && h > 0 ? Optional.of(new LabelLine(number, cut(x, y, w, h))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean within(double value, double most) {
        return value >= 0 && value <= most;
    }

    private static Box cut(double x, double y, double w, double h) {
        double left = Math.max(0, x - w / 2);
        double top = Math.max(0, y - h / 2);
        return new Box(left, top, Math.min(1, x + w / 2) - left, Math.min(1, y + h / 2) - top);
    }
}
