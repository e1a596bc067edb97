package io.minewatch.training.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something the network says it has found. */
public record Detection(int kind, double score, Box box) {

    /** Keeps the best of those of one class that cover the same thing, best first. */
    public static List<Detection> withoutDoubles(List<Detection> found, double iou) {
        var kept = new ArrayList<Detection>();
        found.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .filter(next ->
                        kept.stream().noneMatch(other -> other.kind == next.kind && other.box.iou(next.box) > iou))
                .forEach(kept::add);
        return kept;
    }
}
