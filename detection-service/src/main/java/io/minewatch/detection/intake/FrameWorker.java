package io.minewatch.detection.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.minewatch.detection.inference.Detector;
import io.minewatch.detection.inference.Network;
import io.minewatch.detection.publish.DeadLetters;
import io.minewatch.detection.publish.SightingPublisher;
import io.minewatch.detection.tracking.TrackSighted;
import io.minewatch.detection.tracking.TrackingConfig;
import io.minewatch.detection.watch.Watch;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands one frame after another to the watch, and tells what it says. A frame that nobody can read is put aside. */
@ApplicationScoped
public class FrameWorker {

    private final FreshestFrames frames;
    private final Detector detector;
    private final Watch watch;
    private final SightingPublisher sightings;
    private final DeadLetters deadLetters;
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
        this.detector = new Detector(network);
        this.watch = new Watch(detector, config);
        this.sightings = sightings;
        this.deadLetters = deadLetters;
        this.passes = meters.timer("minewatch.frames.detected");
        this.putAside = meters.counter("minewatch.frames.put_aside");
        this.told = meters.counter("minewatch.sightings.published");
        meters.gauge("minewatch.tracks", watch, Watch::tracks);
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
        try {
            while (!stopping) {
                var frame = frames.take();
                look(frame);
                frames.done(frame);
            }
        } catch (InterruptedException e) {
            Log.info("frames are no longer looked at: the service stops");
        } finally {
            detector.close();
        }
    }

    private void look(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        List<TrackSighted> news;
        var pass = Timer.start();
        try {
            var facts = FrameMessage.factsOf(message);
            news = watch.see(facts, FrameMessage.pictureOf(message, facts), frames.backlog() == 0);
        } catch (RuntimeException e) {
            // Whatever a picture does to the decoder or the network, the next probe must not wait for it.
            putAside.increment();
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
            return;
        } finally {
            pass.stop(passes);
        }
        sightings.publish(news);
        told.increment(news.size());
    }
}
