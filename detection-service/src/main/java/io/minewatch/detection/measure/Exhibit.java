package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import io.minewatch.detection.inference.Detection;
import java.util.List;

/**
 * A labelled picture with what was found in it.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param inputScale pixels of the network's input for each pixel of the picture, when it sees the whole picture at once
 */
public record Exhibit(Labels labels, int width, int height, double inputScale, List<Detection> found) {

    public Exhibit {
        found = List.copyOf(found);
    }

    /** The side of the square that is as large as the box, in pixels of the picture. */
    double size(Box box) {
        return Math.sqrt(box.w() * width * box.h() * height);
    }

    /** Whether most of the box lies in a place of which nothing can be said. */
    boolean isUnclear(Box box) {
        return labels.unclear().stream().anyMatch(unclear -> shared(unclear, box) > 0.5 * box.w() * box.h());
    }

    private static double shared(Box a, Box b) {
        double width = Math.min(a.x() + a.w(), b.x() + b.w()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.h(), b.y() + b.h()) - Math.max(a.y(), b.y());
        return Math.max(0, width) * Math.max(0, height);
    }
}
