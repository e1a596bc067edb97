package io.minewatch.alert.bench;

import java.lang.management.ManagementFactory;

/** What this thread took since it was made: time on the clock, and of a processor, which others cannot take from it. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final long startedAt = System.nanoTime();
    private final long cpuBefore = cpu();

    double seconds() {
        return (System.nanoTime() - startedAt) / NANOS;
    }

    double cpuSeconds() {
        return (cpu() - cpuBefore) / NANOS;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Memory that is still used once the rubbish is cleared away. */
    static long usedMegabytes() {
        // Only every fourth collection of the serial collector leaves nothing.
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
