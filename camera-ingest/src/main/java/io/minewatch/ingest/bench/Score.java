package io.minewatch.ingest.bench;

import io.minewatch.contract.Box;
import io.minewatch.ingest.gate.Luma;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one watcher did, over sequences. */
final class Score {

    /** A gate stays open for so long after the last motion, and then some for a machine's ghost. */
    private static final int LINGER = 12;

    private int passes;
    private int noticed;
    private int machineLooks;
    private int machineLooksOpen;
    private int quiet;
    private int quietOpen;
    private int opens;
    private double quietSeconds;
    private long looks;
    private long nanos;

    void watch(Watcher watcher, Sequence sequence, int step) {
        Set<Truth.Pass> seen = new HashSet<>();
        boolean wasOpen = false;
        for (int second = 0; second < sequence.lumas().size(); second += step) {
            var found = timed(watcher, sequence.lumas().get(second), second);
            boolean open = found.isPresent();
            if (second >= Sequence.LEARNT) {
                count(sequence.truth(), second, step, open, open && !wasOpen);
                machines(sequence.truth(), second, found, seen);
            }
            wasOpen = open;
        }
        passes += sequence.truth().passes().size();
        noticed += seen.size();
    }

    private Optional<List<Box>> timed(Watcher watcher, Luma luma, int second) {
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        var found = watcher.look(luma, Sequence.START.plusSeconds(second));
        nanos += threads.getCurrentThreadCpuTime() - began;
        looks++;
        return found;
    }

    private void count(Truth truth, int second, int step, boolean open, boolean opened) {
        if (truth.isBusy(second, LINGER)) {
            return;
        }
        quiet++;
        quietSeconds += step;
        if (open) {
            quietOpen++;
        }
        if (opened) {
            opens++;
        }
    }

    private void machines(Truth truth, int second, Optional<List<Box>> found, Set<Truth.Pass> seen) {
        for (var pass : truth.passes()) {
            if (pass.holds(second)) {
                machineLooks++;
                if (found.isPresent()) {
                    machineLooksOpen++;
                }
                if (found.orElse(List.of()).stream().anyMatch(box -> pass.isTouchedBy(box, second))) {
                    seen.add(pass);
                }
            }
        }
    }

    int passes() {
        return passes;
    }

    /** The share of passes of which some frame with motion at the machine's place was let through. */
    double recall() {
        return passes == 0 ? Double.NaN : noticed / (double) passes;
    }

    /** The share of looks at a machine that were let through. */
    double watched() {
        return machineLooks == 0 ? Double.NaN : machineLooksOpen / (double) machineLooks;
    }

    /** The share of looks at nothing that were let through, heartbeats aside. */
    double quietShare() {
        return quiet == 0 ? Double.NaN : quietOpen / (double) quiet;
    }

    double opensPerHour() {
        return quietSeconds == 0 ? Double.NaN : opens / quietSeconds * 3600;
    }

    /** Of one core. */
    double millisPerLook() {
        return nanos / 1e6 / looks;
    }
}
