package io.minewatch.detection.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Detection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures without a machine, and those of them in which the detector believes to see one.
 *
 * <p>A picture of which it is unknown whether any machine stands in it (none of the classes is labelled completely) does
 * not count; a class that is not labelled completely raises no false alarm; neither does an unclear place.
 *
 * @param withoutMachine pictures in which no machine or vessel is labelled
 * @param empty of these, the ones in which nothing at all is labelled
 * @param alarms one for each of the first that fires: its surest alert
 * @param emptyAlarms how many of the second fire
 */
public record FalseAlarms(int withoutMachine, int empty, List<Alarm> alarms, int emptyAlarms) {

    public FalseAlarms {
        alarms = List.copyOf(alarms);
    }

    static FalseAlarms of(List<Exhibit> exhibits, Map<MachineClass, Double> thresholds) {
        var quiet = exhibits.stream()
                .filter(exhibit -> exhibit.labels().isWithoutMachine())
                .filter(exhibit -> exhibit.labels().complete().stream().anyMatch(MachineClass::isMachine))
                .toList();
        var empty = quiet.stream().filter(exhibit -> exhibit.labels().isEmpty()).toList();
        return new FalseAlarms(
                quiet.size(),
                empty.size(),
                quiet.stream()
                        .flatMap(exhibit -> alarm(exhibit, thresholds).stream())
                        .toList(),
                (int) empty.stream()
                        .filter(exhibit -> alarm(exhibit, thresholds).isPresent())
                        .count());
    }

    private static Optional<Alarm> alarm(Exhibit exhibit, Map<MachineClass, Double> thresholds) {
        return exhibit.found().stream()
                .filter(detection -> isAlarm(detection, exhibit, thresholds))
                .findFirst()
                .map(detection -> new Alarm(exhibit.labels().picture(), detection.machine(), detection.score()));
    }

    private static boolean isAlarm(Detection detection, Exhibit exhibit, Map<MachineClass, Double> thresholds) {
        return detection.machine().isMachine()
                && detection.score() >= thresholds.getOrDefault(detection.machine(), 1.0)
                && exhibit.labels().complete().contains(detection.machine())
                && !exhibit.isUnclear(detection.box());
    }

    /** A machine where there is none. */
    public record Alarm(String picture, MachineClass machine, double score) {}
}
