package io.minewatch.detection.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what was found with what is there: one class, one strictness, one range of sizes.
 *
 * <p>In each picture the surest detection takes the truth that it fits best, then the next one; what is left is wrong,
 * also the second box on one machine (the rules of the COCO benchmark). Nothing is said of a detection where nobody can
 * know: far from every label in a picture whose labels are incomplete for the class, on an unclear place, or on
 * something of another size.
 *
 * @param hit intersection over union from which on a detection fits
 */
public record Judge(MachineClass machine, double hit, SizeRange sizes) {

    /** What passes as found, where nothing else is said. */
    public static final double FOUND = 0.5;

    /** All sizes, and the usual strictness. */
    public static Judge of(MachineClass machine) {
        return new Judge(machine, FOUND, SizeRange.ALL);
    }

    /** Looks at all pictures. */
    public Judged judge(List<Exhibit> exhibits) {
        var calls = new ArrayList<Call>();
        var targets = new ArrayList<Target>();
        exhibits.forEach(exhibit -> judge(exhibit, calls, targets));
        calls.sort(Comparator.comparingDouble(Call::score).reversed());
        return new Judged(calls, targets);
    }

    private void judge(Exhibit exhibit, List<Call> calls, List<Target> targets) {
        var truths = exhibit.labels().truths().stream()
                .filter(truth -> truth.machine() == machine)
                .toList();
        var open = new ArrayList<>(truths);
        // By identity: two machines may have been labelled with one and the same box.
        Map<Truth, Double> scores = new IdentityHashMap<>();
        exhibit.found().stream()
                .filter(detection -> detection.machine() == machine)
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .forEach(detection -> {
                    var taken = bestFit(detection, open, exhibit);
                    taken.ifPresent(open::remove);
                    taken.ifPresent(truth -> scores.put(truth, detection.score()));
                    if (taken.isPresent() ? counts(taken.get(), exhibit) : isWrong(detection, truths, exhibit)) {
                        calls.add(new Call(detection.score(), taken.isPresent()));
                    }
                });
        truths.stream().filter(truth -> counts(truth, exhibit)).forEach(truth -> {
            double size = exhibit.size(truth.box());
            targets.add(new Target(size, size * exhibit.inputScale(), scores.getOrDefault(truth, 0.0)));
        });
    }

    /** Of those of the wanted size, if one fits; else of the others. */
    private Optional<Truth> bestFit(Detection detection, List<Truth> open, Exhibit exhibit) {
        return open.stream()
                .filter(truth -> truth.box().overlap(detection.box()) >= hit)
                .max(Comparator.<Truth, Boolean>comparing(truth -> counts(truth, exhibit))
                        .thenComparing(truth -> truth.box().overlap(detection.box())));
    }

    private boolean isWrong(Detection detection, List<Truth> truths, Exhibit exhibit) {
        boolean known = exhibit.labels().complete().contains(machine)
                || truths.stream().anyMatch(truth -> truth.box().overlap(detection.box()) >= FOUND);
        return known && sizes.holds(exhibit.size(detection.box())) && !exhibit.isUnclear(detection.box());
    }

    private boolean counts(Truth truth, Exhibit exhibit) {
        return sizes.holds(exhibit.size(truth.box()));
    }
}
