package io.minewatch.detection.measure;

import io.minewatch.contract.MachineClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How good a detector is on some pictures. The door of this room. */
public record Evaluation(Map<MachineClass, ClassScore> classes, FalseAlarms falseAlarms) {

    /**
     * Judges all classes.
     *
     * @param exhibits the surest detections of each first, as the detector gives them, down to scores far below the
     *     thresholds: average precision counts those, too
     * @param thresholds the operating thresholds, chosen on other pictures; a class without one is never believed
     */
    public static Evaluation of(List<Exhibit> exhibits, Map<MachineClass, Double> thresholds) {
        var classes = new EnumMap<MachineClass, ClassScore>(MachineClass.class);
        for (var machine : MachineClass.values()) {
            classes.put(machine, ClassScore.of(machine, exhibits, thresholds.getOrDefault(machine, 1.0)));
        }
        return new Evaluation(classes, FalseAlarms.of(exhibits, thresholds));
    }

    /** Mean average precision over the classes that the pictures show; NaN when they show none. */
    public double meanAp50() {
        return classes.values().stream()
                .mapToDouble(score -> score.overall().ap50())
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
