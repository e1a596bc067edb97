package io.minewatch.alert.bench;

import io.minewatch.contract.sighting.Sighting;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** How quickly something is done with sightings, again and again. */
final class Paces {

    private static final double WARM_UP_SECONDS = 3;
    private static final double SECONDS = 4;

    private final Function<Sighting, Object> work;
    private final List<Sighting> sightings;
    private double perSecond;
    private double perSecondOfCpu;
    private long[] sortedNanos = {};
    private int kept;

    Paces(Function<Sighting, Object> work, List<Sighting> sightings) {
        this.work = work;
        this.sightings = sightings;
    }

    void measure() {
        var warmUp = new Stopwatch();
        while (warmUp.cpuSeconds() < WARM_UP_SECONDS) {
            doAll();
        }
        long done = 0;
        var stopwatch = new Stopwatch();
        while (stopwatch.cpuSeconds() < SECONDS) {
            doAll();
            done += sightings.size();
        }
        perSecond = done / stopwatch.seconds();
        perSecondOfCpu = done / stopwatch.cpuSeconds();
        timeEach();
    }

    /** By the clock, for a moment, once it is warm. */
    double perSecondFor(double seconds) {
        long done = 0;
        var stopwatch = new Stopwatch();
        while (stopwatch.seconds() < seconds) {
            doAll();
            done += sightings.size();
        }
        return done / stopwatch.seconds();
    }

    private void doAll() {
        for (var sighting : sightings) {
            keep(work.apply(sighting));
        }
    }

    private void timeEach() {
        sortedNanos = new long[sightings.size() * 5];
        for (int i = 0; i < sortedNanos.length; i++) {
            long before = System.nanoTime();
            keep(work.apply(sightings.get(i % sightings.size())));
            sortedNanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(sortedNanos);
    }

    /** So that the work is not left out as useless. */
    private void keep(Object result) {
        kept += System.identityHashCode(result) & 1;
    }

    double perSecond() {
        return perSecond;
    }

    double perSecondOfCpu() {
        return perSecondOfCpu;
    }

    double micros(double share) {
        return sortedNanos[(int) (share * (sortedNanos.length - 1))] / 1000.0;
    }

    @Override
    public String toString() {
        return "%.0f a second (%d)".formatted(perSecond, kept);
    }
}
