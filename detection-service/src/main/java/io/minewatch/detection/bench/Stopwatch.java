package io.minewatch.detection.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Adds up what one variant's pictures and passes cost. */
final class Stopwatch {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final String variant;
    private int pictures;
    private int passes;
    private Moment decoding = Moment.now();
    private Moment looking = decoding;
    private double decodingCpu;
    private double decodingWall;
    private double lookingCpu;
    private double lookingWall;

    Stopwatch(String variant) {
        this.variant = variant;
    }

    void start() {
        decoding = Moment.now();
    }

    void decoded() {
        looking = Moment.now();
        decodingCpu += looking.cpu - decoding.cpu;
        decodingWall += looking.wall - decoding.wall;
    }

    void looked(int morePasses) {
        var end = Moment.now();
        lookingCpu += end.cpu - looking.cpu;
        lookingWall += end.wall - looking.wall;
        passes += morePasses;
        pictures++;
    }

    Figures figures() {
        return new Figures(
                variant,
                passes / (double) pictures,
                lookingCpu / 1e6 / passes,
                lookingWall / 1e6 / passes,
                (decodingCpu + lookingCpu) / 1e6 / pictures,
                (decodingWall + lookingWall) / 1e6 / pictures);
    }

    /** Nanoseconds of all threads, since OpenCV may use more than the one that asks, and of the clock. */
    private record Moment(long cpu, long wall) {

        static Moment now() {
            return new Moment(PROCESS.getProcessCpuTime(), System.nanoTime());
        }
    }
}
