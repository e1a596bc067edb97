package io.minewatch.ingest.bench;

import io.minewatch.contract.Box;
import java.util.List;
import java.util.Optional;

/**
 * What is to be seen in a clip.
 *
 * @param passes machines in the picture, each from when it comes to when it goes
 * @param busy for each second whether anything at all moves, people and cars too
 */
record Truth(List<Pass> passes, List<Boolean> busy) {

    /** Whether something moves at a second, or did within the seconds for which a gate stays open after it. */
    boolean isBusy(int second, int linger) {
        return busy
                .subList(Math.clamp(second - linger, 0, busy.size()), Math.clamp(second + 1, 0, busy.size()))
                .stream()
                .anyMatch(b -> b);
    }

    /**
     * A machine that passes or works.
     *
     * @param from first second
     * @param boxes where it is, for each second; empty where nobody measured it
     */
    record Pass(String machine, int from, List<Optional<Box>> boxes) {

        boolean holds(int second) {
            return second >= from && second < from + boxes.size();
        }

        /** Whether a box of motion may be this machine's. */
        boolean isTouchedBy(Box motion, int second) {
            return boxes.get(second - from)
                    .map(box -> box.x() - SLACK < motion.x() + motion.w()
                            && motion.x() < box.x() + box.w() + SLACK
                            && box.y() - SLACK < motion.y() + motion.h()
                            && motion.y() < box.y() + box.h() + SLACK)
                    .orElse(true);
        }

        private static final double SLACK = 0.02;
    }
}
