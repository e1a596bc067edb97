package io.minewatch.detection.measure;

import java.util.List;

/**
 * Sizes that are counted together. The size of a box is the side of the square that is as large, in pixels.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record SizeRange(String name, double from, double to) {

    public static final SizeRange ALL = new SizeRange("all", 0, Double.MAX_VALUE);

    /** With the borders of the COCO benchmark (Lin et al., Microsoft COCO: Common Objects in Context, 2014). */
    public static final List<SizeRange> PARTS = List.of(
            new SizeRange("small", 0, 32),
            new SizeRange("medium", 32, 96),
            new SizeRange("large", 96, Double.MAX_VALUE));

    boolean holds(double size) {
        return size >= from && size < to;
    }
}
