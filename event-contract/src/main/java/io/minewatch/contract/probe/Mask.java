package io.minewatch.contract.probe;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.minewatch.contract.Validity;
import java.util.List;

/**
 * A part of a preset's picture in which movement means nothing, for a while. Machines are still looked for in it: it
 * only keeps the motion gate shut.
 *
 * @param why what moves there
 * @param polygon its corners, the last not joined to the first
 */
public record Mask(Why why, List<Corner> polygon, Validity valid) {

    public Mask {
        polygon = List.copyOf(polygon);
        if (polygon.size() < 3) {
            throw new IllegalArgumentException("a mask needs at least three corners, not " + polygon.size());
        }
    }

    /** What moves in it. */
    public enum Why {
        TREES,
        WATER,
        /** The time, written into the picture by the camera. */
        CLOCK,
        OTHER
    }

    /**
     * One corner. In JSON an array of both.
     *
     * @param x 0 to 1 from the left
     * @param y 0 to 1 from the top
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    public record Corner(double x, double y) {

        public Corner {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException("not in the picture: %s %s".formatted(x, y));
            }
        }
    }
}
