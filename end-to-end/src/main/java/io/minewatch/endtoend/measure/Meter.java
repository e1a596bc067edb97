package io.minewatch.endtoend.measure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What processes and their descendants take of the machine from the moment the meter is made. */
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
        double now = look().mapToDouble(ProcessFigures::residentMegabytes).sum();
        mostMegabytes = Math.max(mostMegabytes, now);
    }

    /** What they took until now. */
    public Reading read() {
        sample();
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        return new Reading(seconds, cpu().minus(cpuBefore).toMillis() / 1000.0 / seconds, mostMegabytes);
    }

    private Duration cpu() {
        return look().map(ProcessFigures::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessFigures> look() {
        var roots = pids.stream().map(ProcessFigures::of);
        var below = pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> ProcessFigures.find(child.pid()).stream());
        return Stream.concat(roots, below);
    }

    /**
     * A reading.
     *
     * @param cores processor time divided by the time on the clock
     * @param mostMegabytes the highest memory seen, all processes together
     */
    public record Reading(double seconds, double cores, double mostMegabytes) {}
}
