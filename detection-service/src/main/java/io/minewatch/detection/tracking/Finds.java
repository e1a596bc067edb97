package io.minewatch.detection.tracking;

import io.minewatch.contract.probe.StreamRole;
import java.util.EnumMap;
import java.util.Map;

/**
 * On which streams a machine is found, and missed.
 *
 * <p>A far machine shows on the main stream alone: that the sub stream goes on without it says nothing. So a stream's
 * misses count once it is known to show the machine.
 */
final class Finds {

    /** Found so often on a stream, and it is known to show the machine. */
    private static final int KNOWN = 3;

    private final Map<StreamRole, Integer> found = new EnumMap<>(StreamRole.class);
    private int missed;

    void find(StreamRole stream) {
        found.merge(stream, 1, Integer::sum);
        missed = 0;
    }

    void miss(StreamRole stream) {
        boolean onlyThere = found.containsKey(stream) && found.size() == 1;
        if (onlyThere || found.getOrDefault(stream, 0) >= KNOWN) {
            missed++;
        }
    }

    /** How many frames in a row should have shown it and did not. */
    int missed() {
        return missed;
    }
}
