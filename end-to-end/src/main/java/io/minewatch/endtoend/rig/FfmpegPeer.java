package io.minewatch.endtoend.rig;

import io.minewatch.endtoend.measure.Meter;
import io.minewatch.endtoend.measure.SharedMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * ffmpeg's command line watching cameras, a process for each, one thread for each decoder: what a script would do, and
 * several recorders on the market do. It decodes only: no motion, no JPEG, nothing is published.
 *
 * @param name of the log
 * @param input options ahead of the address
 * @param output options behind it
 */
public record FfmpegPeer(String name, List<String> input, List<String> output) {

    /** Decodes key frames only. */
    public static final FfmpegPeer KEYFRAMES =
            new FfmpegPeer("ffmpeg-keyframes", List.of("-skip_frame", "nokey"), List.of("-fps_mode", "passthrough"));

    /** Decodes everything and keeps five pictures a second, as the best-known open recorder does. */
    public static final FfmpegPeer FIVE_FPS = new FfmpegPeer("ffmpeg-5fps", List.of(), List.of("-vf", "fps=5"));

    private static final Duration SETTLING = Duration.ofSeconds(5);

    /**
     * Watches the first cameras of a rig.
     *
     * @param time how long it is measured, after it has settled
     */
    public Taken measure(Rig rig, int streams, Duration time) throws InterruptedException {
        Program.requireFfmpeg();
        var processes = new ArrayList<Process>();
        var closing = new Thread(() -> end(processes));
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            IntStream.range(0, streams)
                    .mapToObj(i -> Program.start(command(rig.addressWithLogin(i)), rig.log(name)))
                    .forEach(processes::add);
            Thread.sleep(SETTLING);
            var pids = processes.stream().map(Process::pid).toList();
            requireAlive(processes, rig.log(name));
            var meter = new Meter(pids);
            Thread.sleep(time);
            requireAlive(processes, rig.log(name));
            return new Taken(streams, meter.read().cores(), SharedMemory.of(pids));
        } finally {
            end(processes);
            Runtime.getRuntime().removeShutdownHook(closing);
        }
    }

    private static void end(List<Process> processes) {
        processes.forEach(Process::destroyForcibly);
    }

    private static void requireAlive(List<Process> processes, Path log) {
        if (!processes.stream().allMatch(Process::isAlive)) {
            throw new IllegalStateException("ffmpeg ended, see " + log);
        }
    }

    private List<String> command(String address) {
        var command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "error"));
        command.addAll(List.of("-threads", "1", "-rtsp_transport", "tcp"));
        command.addAll(input);
        command.addAll(List.of("-i", address, "-an"));
        command.addAll(output);
        command.addAll(List.of("-f", "null", "-"));
        return command;
    }

    /** What it took on some streams. */
    public record Taken(int streams, double cores, SharedMemory memory) {

        /** What it would take on so many. */
        public double coresOf(int all) {
            return cores / streams * all;
        }

        public double megabytesOf(int all) {
            return memory.megabytesOf(all);
        }
    }
}
