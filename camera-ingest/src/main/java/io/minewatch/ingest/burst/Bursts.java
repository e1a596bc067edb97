package io.minewatch.ingest.burst;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.BurstFigures;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.frame.FrameConfig;
import io.minewatch.ingest.frame.FramePublisher;
import io.minewatch.ingest.frame.Pictures;
import io.minewatch.ingest.stream.VideoSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has bursts for those that ask, on a few threads of its own. The door of this room. */
@ApplicationScoped
public class Bursts {

    private static final long STACK_BYTES = 512 * 1024;

    /** How soon an earned budget is noticed. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final VideoSource source;
    private final FramePublisher publisher;
    private final BurstConfig config;
    private final FrameConfig frameConfig;
    private final InstantSource clock;
    private final BurstCounts counts;
    private final BurstQueue queue;
    private final Pictures pictures;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Bursts(
            VideoSource source,
            FramePublisher publisher,
            BurstConfig config,
            FrameConfig frameConfig,
            InstantSource clock,
            MeterRegistry registry) {
        this.source = source;
        this.publisher = publisher;
        this.config = config;
        this.frameConfig = frameConfig;
        this.clock = clock;
        this.counts = new BurstCounts(registry);
        this.queue = new BurstQueue(config, counts);
        this.pictures = Pictures.ofOwn(1, frameConfig.jpegScale());
        Gauge.builder("minewatch.bursts.waiting", queue, BurstQueue::waiting).register(registry);
        Gauge.builder("minewatch.bursts.running", queue, BurstQueue::running).register(registry);
    }

    void onStart(@Observes StartupEvent start) {
        for (int i = 1; i <= config.atOnce(); i++) {
            var thread = new Thread(null, this::work, "burst-" + i, STACK_BYTES);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Something moves before a probe with a main stream. Returns at once; a burst may follow, or not. */
    public void ask(Target target, Sight sight) {
        if (config.atOnce() > 0) {
            queue.ask(target, sight);
        }
    }

    /** Nobody watches a probe any more: its burst ends, its figures go. */
    public void forget(ProbeId probe) {
        queue.forget(probe);
    }

    /** What became of a probe's bursts; empty as long as it asked for none. */
    public Optional<BurstFigures> figures(ProbeId probe) {
        return queue.figures(probe);
    }

    private void work() {
        var runner = new BurstRunner(source, pictures, this::publish, queue::spend, config, frameConfig, clock);
        try {
            while (!stopping) {
                var wish = queue.next(clock.instant());
                if (wish.isPresent()) {
                    have(wish.get(), runner);
                } else {
                    queue.awaitNews(PATIENCE);
                }
            }
        } catch (InterruptedException e) {
            Log.debug("no more bursts: the service stops");
        }
    }

    private void have(Wish wish, BurstRunner runner) throws InterruptedException {
        Outcome outcome = new Outcome.Failed("our-fault");
        try {
            outcome = runner.run(wish);
            if (outcome instanceof Outcome.Failed(var reason)) {
                Log.infof("burst failed: probe=%s reason=%s", wish.target().probe(), reason);
            }
        } finally {
            queue.end(wish, outcome);
        }
    }

    private void publish(Frame frame) {
        publisher.publish(frame, () -> {}, counts::undelivered);
    }

    @PreDestroy
    void close() throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(PATIENCE.multipliedBy(8));
        }
        pictures.close();
    }
}
