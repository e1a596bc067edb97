package io.minewatch.endtoend.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory of several processes of one program: what each has for itself, and what all have in common, as its code.
 *
 * @param privateMegabytes of one of them, on average
 * @param sharedMegabytes counted once for all
 */
public record SharedMemory(double privateMegabytes, double sharedMegabytes) {

    /** The processes as they are now, by {@code /proc/PID/smaps_rollup}. */
    public static SharedMemory of(List<Long> pids) {
        return ofRollups(pids.stream().map(SharedMemory::rollup).toList());
    }

    static SharedMemory ofRollups(List<List<String>> rollups) {
        double own = 0;
        double proportional = 0;
        for (var rollup : rollups) {
            own += ProcessFigures.megabytes(rollup, "Private_Clean:")
                    + ProcessFigures.megabytes(rollup, "Private_Dirty:");
            proportional += ProcessFigures.megabytes(rollup, "Pss:");
        }
        return new SharedMemory(own / rollups.size(), proportional - own);
    }

    /** What so many processes would take: the common part does not grow. */
    public double megabytesOf(int processes) {
        return privateMegabytes * processes + sharedMegabytes;
    }

    private static List<String> rollup(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"));
        } catch (IOException e) {
            throw new UncheckedIOException("process %d cannot be looked at".formatted(pid), e);
        }
    }
}
