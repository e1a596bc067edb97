package io.minewatch.detection.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.inference.Picture;
import io.minewatch.detection.publish.DeadLetters;
import io.minewatch.detection.publish.SightingPublisher;
import io.minewatch.detection.tracking.SeenFrame;
import io.minewatch.detection.tracking.Tracker;
import io.minewatch.detection.tracking.TrackingConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at one frame after another: detect, track, tell. A frame that nobody can read is put aside. */
@ApplicationScoped
public class FrameWorker {

    private final FreshestFrames frames;
    private final Network network;
    private final TrackingConfig config;
    private final SightingPublisher sightings;
    private final DeadLetters deadLetters;
    private final Map<String, Tracker> trackers = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("frame-worker").unstarted(this::run);
    private final Timer passes;
    private final Counter putAside;
    private final Counter told;
    private volatile boolean stopping;

    FrameWorker(
            FreshestFramesHolder holder,
            Network network,
            TrackingConfig config,
            SightingPublisher sightings,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.frames = holder.frames();
        this.network = network;
        this.config = config;
        this.sightings = sightings;
        this.deadLetters = deadLetters;
        this.passes = meters.timer("minewatch.frames.detected");
        this.putAside = meters.counter("minewatch.frames.put_aside");
        this.told = meters.counter("minewatch.sightings.published");
        meters.gauge(
                "minewatch.tracks",
                trackers,
                t -> t.values().stream().mapToInt(Tracker::tracks).sum());
    }

    void onStart(@Observes StartupEvent start) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    /** Whether frames are still being looked at. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try (var detector = new Detector(network)) {
            while (!stopping) {
                var frame = frames.take();
                look(detector, frame);
                frames.done(frame);
            }
        } catch (InterruptedException e) {
            Log.info("frames are no longer looked at: the service stops");
        }
    }

    private void look(Detector detector, ConsumerRecord<String, byte[]> message) throws InterruptedException {
        SeenFrame seen;
        try {
            seen = see(detector, message);
        } catch (RuntimeException e) {
            // Whatever a picture does to the decoder or the network, the next probe must not wait for it.
            putAside.increment();
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
            return;
        }
        var tracker =
                trackers.computeIfAbsent(message.key(), key -> new Tracker(new ProbeId(key), network.model(), config));
        var news = tracker.take(seen);
        sightings.publish(news);
        told.increment(news.size());
    }

    private SeenFrame see(Detector detector, ConsumerRecord<String, byte[]> message) {
        var facts = factsOf(message);
        byte[] jpeg = message.value();
        if (jpeg == null || !Sha256.of(jpeg).equals(facts.sha256())) {
            throw new IllegalArgumentException("the picture is not the one that was hashed at capture");
        }
        return new SeenFrame(facts, jpeg, detect(detector, jpeg));
    }

    private List<Detection> detect(Detector detector, byte[] jpeg) {
        var pass = Timer.start();
        try (var picture = Picture.decode(jpeg)) {
            return detector.detect(picture, Tracker.leastScore(network.model(), config));
        } finally {
            pass.stop(passes);
        }
    }

    private static FrameFacts factsOf(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(CloudEventHeaders.FACTS);
        if (header == null) {
            throw new IllegalArgumentException("a frame without facts");
        }
        var facts = ContractJson.read(header.value(), FrameFacts.class);
        if (!facts.probe().value().equals(message.key())) {
            throw new IllegalArgumentException("a frame of %s under another key".formatted(facts.probe()));
        }
        return facts;
    }
}
