package io.minewatch.detection.drawing;

import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Model;
import java.util.List;

/**
 * A box to draw.
 *
 * @param alert whether it scores at least the operating threshold: such a box stands out
 */
public record Mark(Detection detection, boolean alert) {

    /** One for each detection, at the model's thresholds. */
    public static List<Mark> of(List<Detection> detections, Model model) {
        return detections.stream()
                .map(found -> new Mark(found, found.score() >= model.threshold(found.machine())))
                .toList();
    }
}
