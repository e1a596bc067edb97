package io.minewatch.detection.measure;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.List;
import java.util.Set;

/**
 * What is known of a picture.
 *
 * @param complete the classes of which every instance is labelled; of any other there may be more than we know
 * @param unclear places, normalised, where neither "something" nor "nothing" can be said
 */
public record Labels(String picture, Set<MachineClass> complete, List<Truth> truths, List<Box> unclear) {

    public Labels {
        complete = Set.copyOf(complete);
        truths = List.copyOf(truths);
        unclear = List.copyOf(unclear);
    }

    /** Whether nothing of what Minewatch looks for is labelled in it. */
    public boolean isWithoutMachine() {
        return truths.stream().noneMatch(truth -> truth.machine().isMachine());
    }

    /** Whether nothing at all is labelled in it. */
    public boolean isEmpty() {
        return truths.isEmpty() && unclear.isEmpty();
    }
}
