package io.minewatch.detection.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Leaves one detection for each machine: the surest of those that overlap. */
final class Doubles {

    /** Two classes seen in one and the same place: one of them is wrong. */
    private static final double SAME_PLACE = 0.7;

    private final double sameMachine;

    /**
     * Makes the filter.
     *
     * @param sameMachine boxes of one class that overlap more (intersection over union) are one machine
     */
    Doubles(double sameMachine) {
        this.sameMachine = sameMachine;
    }

    /** Surest first. */
    List<Detection> remove(List<Detection> detections) {
        var kept = new ArrayList<Detection>();
        detections.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .filter(d -> kept.stream().noneMatch(k -> isDouble(k, d)))
                .forEach(kept::add);
        return kept;
    }

    private boolean isDouble(Detection surer, Detection other) {
        double overlap = surer.box().overlap(other.box());
        return overlap > (surer.machine() == other.machine() ? sameMachine : SAME_PLACE);
    }
}
