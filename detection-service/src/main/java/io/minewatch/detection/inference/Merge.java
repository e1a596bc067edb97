package io.minewatch.detection.inference;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one list of what the pass over the whole picture and the closer looks found.
 *
 * <p>A closer look finds what is far, and is easily fooled by what is near: it shows a part of a machine without the
 * rest, and a bucket alone looks like a loader, a cab like a car. So near machines are the whole picture's affair.
 */
final class Merge {

    /** Of a crop's side: what spans more is near. */
    private static final double NEAR = 0.5;

    /** Of the smaller box: so much of it within the other, and both are one machine, or one is a part of the other. */
    private static final double WITHIN = 0.7;

    /** The pass over the whole may be so much less sure of a machine and still be believed against its parts. */
    private static final double BELIEVED = 0.5;

    /** Of a machine's area: what covers more is no part of it, but a machine of its own or itself under another name. */
    private static final double PART = 0.25;

    /** Boxes of two passes differ more than those of one. */
    private static final double SAME_PLACE = 0.5;

    private static final Comparator<Glimpse> SUREST = Comparator.<Glimpse>comparingDouble(
                    glimpse -> glimpse.detection().score())
            .reversed();

    private final double sameMachine;

    /**
     * Makes the merge.
     *
     * @param sameMachine boxes of one class that overlap more (intersection over union) are one machine
     */
    Merge(double sameMachine) {
        this.sameMachine = sameMachine;
    }

    /**
     * Merges, surest first.
     *
     * @param glimpses of all passes, each pass without doubles
     */
    List<Detection> merge(List<Glimpse> glimpses) {
        var whole = glimpses.stream().filter(Glimpse::isOfWhole).toList();
        var kept = new ArrayList<Glimpse>();
        glimpses.stream()
                .filter(glimpse -> glimpse.isOfWhole() || isFarMachine(glimpse, whole))
                .sorted(SUREST)
                .filter(glimpse -> kept.stream().noneMatch(surer -> isSame(surer, glimpse)))
                .forEach(kept::add);
        return kept.stream().map(Glimpse::detection).toList();
    }

    private static boolean isFarMachine(Glimpse glimpse, List<Glimpse> whole) {
        return !glimpse.isCut()
                && glimpse.share() <= NEAR
                && whole.stream().noneMatch(machine -> isPart(glimpse.detection(), machine.detection()));
    }

    /** A person before a truck is no part of it. */
    private static boolean isPart(Detection part, Detection machine) {
        return part.machine() != MachineClass.PERSON
                && machine.machine() != MachineClass.PERSON
                && machine.score() >= BELIEVED * part.score()
                && area(part.box()) < PART * area(machine.box())
                && shareWithin(part.box(), machine.box()) > WITHIN;
    }

    private boolean isSame(Glimpse surer, Glimpse other) {
        if (surer.pass() == other.pass()) {
            return false;
        }
        double overlap = surer.detection().box().overlap(other.detection().box());
        if (surer.detection().machine() != other.detection().machine()) {
            return overlap > SAME_PLACE;
        }
        return overlap > sameMachine
                || shareWithin(surer.detection().box(), other.detection().box()) > WITHIN;
    }

    private static double shareWithin(Box one, Box other) {
        double overlap = one.overlap(other);
        double shared = overlap / (1 + overlap) * (area(one) + area(other));
        return shared / Math.min(area(one), area(other));
    }

    private static double area(Box box) {
        return box.w() * box.h();
    }
}
