package io.minewatch.endtoend.county;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.endtoend.measure.Meter;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.Cameras;
import io.minewatch.endtoend.rig.ServiceMetrics;
import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.service.PortPlan;
import io.minewatch.local.service.RunningSystem;
import io.minewatch.simulator.control.CameraSwitchboard.CameraView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** A county of its own on this machine, mostly quiet, measured from outside. */
public final class MeasuredCounty implements AutoCloseable {

    private static final String HOME = "county";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(30);
    private static final Duration LONGEST_TO_BE_WATCHED = Duration.ofMinutes(4);

    private final RunningCounty county;
    private final PortPlan ports;
    private final Cameras cameras;
    private final Feed feed;
    private final TopicReader topics;
    private final int probes;
    private final List<ProbeId> busy;
    private boolean closed;

    private MeasuredCounty(RunningCounty county, PortPlan ports, int probes, int busy) throws InterruptedException {
        this.county = county;
        this.ports = ports;
        this.probes = probes;
        this.cameras = new Cameras(ports.simulator());
        this.busy = cameras.list().stream().limit(busy).map(CameraView::probe).toList();
        this.feed = county.listenAs("operator");
        this.topics = new TopicReader(county.kafka());
    }

    /**
     * Brings it up. The cameras that show machines stay away until {@link #measure}.
     *
     * @param clips what the other cameras show
     */
    public static MeasuredCounty up(int probes, int busy, Path clips) throws IOException, InterruptedException {
        var ports = PortPlan.somewhereFree();
        var checkout = Home.current().checkout();
        var folder = TemporaryFolder.create(at -> RunningCounty.takeDown(checkout, at.resolve(HOME)));
        var home = folder.resolve(HOME);
        var environment = Map.of(
                "MINEWATCH_SIMULATOR_QUIET_CLIPS", clips.toString(), "MINEWATCH_SIMULATOR_BUSY", String.valueOf(busy));
        var county = RunningCounty.up(
                checkout, home, ports.gateway(), List.of("--probes", String.valueOf(probes)), environment);
        RunningSystem.supervisor(new Home(checkout, home))
                .find()
                .ifPresent(supervisor -> TemporaryFolder.remember(folder, supervisor));
        var measured = new MeasuredCounty(county, ports, probes, busy);
        for (var probe : measured.busy) {
            measured.cameras.setFault(probe, "hang", 0, Duration.ofHours(1));
        }
        return measured;
    }

    /** Waits until every quiet probe is live, and then for the warm-up. */
    public void awaitWatched(Duration warmUp) throws InterruptedException {
        var end = Instant.now().plus(LONGEST_TO_BE_WATCHED);
        while (ingest().live() < probes - busy.size()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "only %d of %d probes are live".formatted(ingest().live(), probes - busy.size()));
            }
            Thread.sleep(500);
        }
        Thread.sleep(warmUp);
    }

    private ServiceMetrics ingest() {
        return ServiceMetrics.read(ports.cameraIngest());
    }

    /** Lets the machines come into view and looks on. */
    public Seen measure(Duration time, Report report) throws IOException, InterruptedException, ExecutionException {
        var load = new CountyLoad(county, topics);
        for (var probe : busy) {
            cameras.clearFault(probe);
        }
        var end = Instant.now().plus(time);
        var told = Instant.now();
        while (Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN_LOOKS);
            load.sample();
            if (Instant.now().isAfter(told.plus(BETWEEN_PROGRESS))) {
                told = Instant.now();
                report.progress(
                        "%d live, %d alerts, %d frames waiting at most, %d s to go",
                        ingest().live(),
                        AlertDelays.of(topics, feed).untilRaised().count(),
                        load.mostWaiting(),
                        Duration.between(told, end).toSeconds());
            }
        }
        return seen(load);
    }

    private Seen seen(CountyLoad load) throws InterruptedException {
        var readings = load.read();
        var ingest = ingest();
        var detection = ServiceMetrics.read(ports.detectionService());
        long deadLetters = Topics.ALL.stream()
                .filter(t -> t.name().endsWith(Topics.deadLetterOf("")))
                .mapToLong(t -> topics.count(t.name()))
                .sum();
        return new Seen(
                readings,
                ingest.live(),
                AlertDelays.of(topics, feed),
                load.mostWaiting(),
                detection.framesLeft(),
                ingest.keyframesUndecodable(),
                ingest.framesUndelivered(),
                deadLetters);
    }

    /** Takes it down. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (!closed) {
            closed = true;
            feed.close();
            topics.close();
            county.close();
        }
    }

    /**
     * What was seen.
     *
     * @param processes what each took, by its name
     * @param mostWaiting frames in Kafka that the detector had yet to look at, at the worst moment
     * @param framesLeft frames that the detector passed over for a fresher one of the same probe
     * @param framesUndelivered frames that passed a gate and that Kafka did not get
     * @param deadLetters messages put aside
     */
    public record Seen(
            Map<String, Meter.Reading> processes,
            long live,
            AlertDelays alerts,
            long mostWaiting,
            long framesLeft,
            long keyframesUndecodable,
            long framesUndelivered,
            long deadLetters) {}
}
