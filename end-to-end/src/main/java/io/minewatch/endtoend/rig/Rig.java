package io.minewatch.endtoend.rig;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.local.home.Home;
import io.minewatch.local.home.TemporaryFolder;
import io.minewatch.local.process.Child;
import io.minewatch.local.process.Signal;
import io.minewatch.local.secret.Secrets;
import io.minewatch.local.service.Counties;
import io.minewatch.local.service.Parts;
import io.minewatch.local.service.PortPlan;
import io.minewatch.local.service.SystemPlan;
import io.minewatch.simulator.county.County.Post;
import io.minewatch.simulator.county.CountyBuilder;
import io.minewatch.simulator.scene.Scenes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Cameras, Kafka and camera-ingest as {@code ./minewatch up} starts them, and nothing else. */
public final class Rig implements AutoCloseable {

    public static final String KAFKA = "kafka";
    public static final String SIMULATOR = "simulator";

    private static final String INGEST = "camera-ingest";
    private static final Duration CALM = Duration.ofMillis(1_500);
    private static final int MOST_LOOKS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final PortPlan ports = PortPlan.somewhereFree();
    private final Cameras cameras = new Cameras(ports.simulator());
    private final int copies;
    private final Path folder;
    private final List<Post> posts;
    private final Parts parts;

    private Rig(int probes, Path clips, int copies, Map<String, String> settings) {
        this.copies = copies;
        folder = TemporaryFolder.create(_ -> close());
        var county = Counties.demo();
        posts = new CountyBuilder(
                        county.getOrDefault("minewatch.county.adcode", ""),
                        Scenes.rendered().withQuiet(clips),
                        0)
                .build(probes)
                .posts();
        var home = new Home(Home.current().checkout(), folder).create();
        var plan = new SystemPlan(ports, null, null, probes, Set.of(), county, true);
        var environment = new HashMap<>(Map.of(
                "MINEWATCH_SIMULATOR_SEED", "false",
                "MINEWATCH_SIMULATOR_PATROLS", "false",
                "MINEWATCH_SIMULATOR_BUSY", "0",
                "MINEWATCH_SIMULATOR_QUIET_CLIPS", clips.toString()));
        environment.putAll(settings);
        parts = new Parts(home, plan.withIngestCopies(copies).withEnvironment(environment));
    }

    /**
     * Brings all of it up.
     *
     * @param clips what the cameras show, in turn
     * @param copies of camera-ingest, which share the probes out
     */
    public static Rig start(int probes, Path clips, int copies) {
        return start(probes, clips, copies, Map.of());
    }

    /** Brings all of it up with settings, named as in an environment. */
    public static Rig start(int probes, Path clips, int copies, Map<String, String> settings) {
        var rig = new Rig(probes, clips, copies, settings);
        rig.launch(KAFKA);
        KafkaTopics.stampFramesWhenAppended(rig.kafkaServers());
        rig.launch(SIMULATOR);
        rig.registry().enter(rig.posts, rig.kafkaServers());
        for (int copy = 1; copy <= copies; copy++) {
            rig.launch(ingestName(copy));
        }
        return rig;
    }

    private void launch(String name) {
        var part = parts.get(name);
        part.prepare().run();
        var child = part.launch().get();
        children.put(name, child);
        TemporaryFolder.remember(folder, child.handle());
        part.awaitReady().accept(child);
    }

    private Registry registry() {
        try {
            var key = Files.readString(new Secrets(folder.resolve("secrets")).sealingKey("k1"));
            return new Registry(new SecretSeal("k1", key.strip()), ports.rtsp());
        } catch (IOException e) {
            throw new UncheckedIOException("the sealing key cannot be read", e);
        }
    }

    private static String ingestName(int copy) {
        return copy == 1 ? INGEST : INGEST + "-" + copy;
    }

    public String kafkaServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    public Cameras cameras() {
        return cameras;
    }

    /** All probes. */
    public List<ProbeId> probes() {
        return posts.stream().map(Post::id).toList();
    }

    /** A probe's camera, with user and password, for programs that know no seal. */
    public String addressWithLogin(int index) {
        var post = posts.get(index);
        return "rtsp://%s:%s@127.0.0.1:%d%s"
                .formatted(post.login().user(), post.login().password(), ports.rtsp(), post.pathOf(StreamRole.SUB));
    }

    /** Process numbers of the copies of camera-ingest that run. */
    public List<Long> ingestPids() {
        return running().mapToObj(copy -> pid(ingestName(copy))).toList();
    }

    /** What each running copy of camera-ingest says of itself. */
    public List<ServiceMetrics> ingestMetrics() {
        var metrics = new ArrayList<ServiceMetrics>();
        for (int copy : running().toArray()) {
            metrics.add(ServiceMetrics.read(ports.cameraIngest(copy)));
        }
        return metrics;
    }

    /** Waits until no key frame is under way: none was handled for a second and a half, on a busy machine for longer. */
    void awaitCalm() throws InterruptedException {
        long before = -1;
        for (int look = 0; look < MOST_LOOKS; look++) {
            long handled = ingestMetrics().stream()
                    .mapToLong(m -> m.keyframesDecoded() + m.keyframesUndecodable())
                    .sum();
            if (handled == before) {
                return;
            }
            before = handled;
            Thread.sleep(CALM);
        }
    }

    private IntStream running() {
        return IntStream.rangeClosed(1, copies).filter(copy -> children.containsKey(ingestName(copy)));
    }

    /** The process number of {@link #KAFKA} or {@link #SIMULATOR}. */
    public long pid(String name) {
        return child(name).handle().pid();
    }

    /** Ends a copy of camera-ingest without a word, as a power cut would. */
    public void killIngest(int copy) {
        child(ingestName(copy)).kill();
        children.remove(ingestName(copy));
    }

    /** Stops camera-ingest, so that something else can be measured on the same cameras. */
    public void stopIngest() {
        running().mapToObj(Rig::ingestName).toList().forEach(name -> {
            child(name).stop(Signal.TERM, PATIENCE);
            children.remove(name);
        });
    }

    /** Listens to the frames from now on. */
    public FrameDelays frameDelays() {
        return frameDelays(probes());
    }

    /** Listens to the frames of some probes from now on. */
    public FrameDelays frameDelays(List<ProbeId> probes) {
        return new FrameDelays(kafkaServers(), probes);
    }

    /** Listens to what is told of the probes. */
    public Statuses statuses() {
        return new Statuses(kafkaServers());
    }

    /** A file for what another program says. */
    public Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    private Child child(String name) {
        var child = children.get(name);
        if (child == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return child;
    }

    /** Ends everything; the folder goes when the JVM does. */
    @Override
    public void close() {
        children.values().forEach(Child::kill);
        children.clear();
    }
}
