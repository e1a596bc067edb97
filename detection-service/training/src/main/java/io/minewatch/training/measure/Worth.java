package io.minewatch.training.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Calibration;
import io.minewatch.detection.inference.Calibration.Point;
import io.minewatch.detection.measure.CalibrationFit;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.Judge;
import io.minewatch.detection.measure.Judged;
import io.minewatch.detection.measure.SmallestSize;
import io.minewatch.detection.measure.Target;
import io.minewatch.detection.measure.Threshold;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a network's scores are worth, found on pictures that it did not learn from.
 *
 * @param calibration from raw scores to the share of such detections that are right
 * @param thresholds the operating threshold of each class, calibrated
 * @param smallest size from which on a class is found reliably, pixels of the network's input
 */
public record Worth(
        Map<MachineClass, List<Point>> calibration,
        Map<MachineClass, Double> thresholds,
        Map<MachineClass, Double> smallest) {

    /** Of single detections; a sighting asks for a track of many. */
    public static final double WANTED_PRECISION = 0.9;

    /** A machine that stays is seen on many frames: a threshold that finds so many of them on one is low enough. */
    private static final double ENOUGH_RECALL = 0.7;

    private static final double STEPS = 1000;

    /**
     * Finds it out.
     *
     * @param near pictures as closely looked at as the service does, with raw scores
     * @param far pictures with machines of every size, with raw scores
     */
    public static Worth of(List<Exhibit> near, List<Exhibit> far) {
        var points = new EnumMap<MachineClass, List<Point>>(MachineClass.class);
        var thresholds = new EnumMap<MachineClass, Double>(MachineClass.class);
        var smallest = new EnumMap<MachineClass, Double>(MachineClass.class);
        for (var machine : MachineClass.values()) {
            var judged = Judge.of(machine).judge(near);
            var line = CalibrationFit.of(judged.calls());
            if (!line.isEmpty()) {
                points.put(machine, line);
            }
            var chosen = threshold(judged);
            double calibrated = Double.isNaN(chosen.score()) ? 1 : new Calibration(points).of(machine, chosen.score());
            thresholds.put(machine, Math.floor(calibrated * STEPS) / STEPS);
            SmallestSize.of(SmallestSize.curve(targets(machine, far), chosen.score()))
                    .ifPresent(size -> smallest.put(machine, size));
        }
        return new Worth(points, thresholds, smallest);
    }

    /** Surely precise where that finds enough; else as precise as counted. */
    private static Threshold threshold(Judged judged) {
        var sure = Threshold.forPrecision(judged, WANTED_PRECISION);
        if (sure.basis() != Threshold.Basis.SURE || sure.rates().recall() >= ENOUGH_RECALL) {
            return sure;
        }
        var lowest = sure;
        for (var call : judged.calls()) {
            var rates = judged.at(call.score());
            if (rates.precision() >= WANTED_PRECISION && lowest.rates().recall() < ENOUGH_RECALL) {
                lowest = new Threshold(call.score(), rates, Double.NaN, Threshold.Basis.TOO_FEW);
            }
        }
        return lowest;
    }

    private static List<Target> targets(MachineClass machine, List<Exhibit> far) {
        return Judge.of(machine).judge(far).targets();
    }
}
