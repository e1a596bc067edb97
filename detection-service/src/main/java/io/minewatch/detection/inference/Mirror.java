package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes one list of what was found in a picture and in its mirror image.
 *
 * <p>A machine looks as much like one in the mirror, and what only looks like one from this side usually does not: so the
 * scores are averaged, and who is seen on one side only counts half.
 */
final class Mirror {

    /** Boxes of one class that overlap so much (intersection over union) are one machine. */
    private static final double SAME_MACHINE = 0.5;

    private static final Comparator<Detection> SUREST =
            Comparator.comparingDouble(Detection::score).reversed();

    private Mirror() {}

    /**
     * Surest first.
     *
     * @param straight what was found in the picture, surest first
     * @param mirrored what was found in its mirror image, surest first, where it stands there
     * @param leastScore what scores less, averaged, is left out
     */
    static List<Detection> together(List<Detection> straight, List<Detection> mirrored, double leastScore) {
        var single = new ArrayList<>(mirrored.stream().map(Mirror::back).toList());
        var both = new ArrayList<Detection>();
        for (var machine : straight) {
            var again = findAgain(machine, single);
            again.ifPresent(single::remove);
            both.add(again.map(other -> average(machine, other)).orElseGet(() -> half(machine)));
        }
        single.forEach(machine -> both.add(half(machine)));
        return both.stream().filter(d -> d.score() >= leastScore).sorted(SUREST).toList();
    }

    private static Optional<Detection> findAgain(Detection machine, List<Detection> mirrored) {
        return mirrored.stream()
                .filter(other -> other.machine() == machine.machine())
                .filter(other -> other.box().overlap(machine.box()) > SAME_MACHINE)
                .max(Comparator.comparingDouble(other -> other.box().overlap(machine.box())));
    }

    private static Detection back(Detection mirrored) {
        var box = mirrored.box();
        double left = Math.max(0, 1 - box.x() - box.w());
        return new Detection(mirrored.machine(), mirrored.score(), new Box(left, box.y(), box.w(), box.h()));
    }

    private static Detection half(Detection machine) {
        return new Detection(machine.machine(), machine.score() / 2, machine.box());
    }

    /** The surer one has more to say about where the machine stands. */
    private static Detection average(Detection one, Detection other) {
        double share = one.score() / (one.score() + other.score());
        var box = new Box(
                between(other.box().x(), one.box().x(), share),
                between(other.box().y(), one.box().y(), share),
                between(other.box().w(), one.box().w(), share),
                between(other.box().h(), one.box().h(), share));
        return new Detection(one.machine(), (one.score() + other.score()) / 2, box);
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }
}
