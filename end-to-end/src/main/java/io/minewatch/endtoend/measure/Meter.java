package io.minewatch.endtoend.measure;

import java.time.Duration;
import java.util.List;

/** What processes take of the machine from the moment the meter is made. */
public final class Meter {

    private final List<Long> pids;
    private final Duration cpuBefore;
    private final long startedAt = System.nanoTime();
    private double mostMegabytes;

    public Meter(List<Long> pids) {
        this.pids = List.copyOf(pids);
        this.cpuBefore = cpu();
        sample();
    }

    /** Looks at the memory; its highest reading counts. */
    public void sample() {
        double now = pids.stream()
                .mapToDouble(pid -> ProcessFigures.of(pid).residentMegabytes())
                .sum();
        mostMegabytes = Math.max(mostMegabytes, now);
    }

    /** What they took until now. */
    public Reading read() {
        sample();
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return new Reading(seconds, cpu().minus(cpuBefore).toMillis() / 1000.0 / seconds, mostMegabytes);
    }

    private Duration cpu() {
        return pids.stream().map(pid -> ProcessFigures.of(pid).cpu()).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * A reading.
     *
     * @param cores processor time divided by the time on the clock
     * @param mostMegabytes the highest memory seen, all processes together
     */
    public record Reading(double seconds, double cores, double mostMegabytes) {}
}
