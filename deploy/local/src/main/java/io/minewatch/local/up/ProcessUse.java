package io.minewatch.local.up;

import io.minewatch.local.process.ProcessTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process and its descendants take of the machine.
 *
 * @param memoryMegabytes pages that several share are divided among them
 * @param cpu processor time since the start
 */
public record ProcessUse(long memoryMegabytes, Duration cpu) {

    /** What is known of a process right now. */
    public static ProcessUse of(long pid) {
        var tree = ProcessHandle.of(pid).map(ProcessTree::of).map(ProcessTree::processes);
        if (tree.isEmpty()) {
            return new ProcessUse(0, Duration.ZERO);
        }
        long kilobytes = tree.get().stream().mapToLong(p -> memory(p.pid())).sum();
        var cpu = tree.get().stream()
                .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return new ProcessUse(kilobytes / 1024, cpu);
    }

    private static long memory(long pid) {
        var exact = field(pid, "smaps_rollup", "Pss:");
        return exact > 0 ? exact : field(pid, "status", "VmRSS:");
    }

    private static long field(long pid, String file, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
            return lines.filter(l -> l.startsWith(name))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
