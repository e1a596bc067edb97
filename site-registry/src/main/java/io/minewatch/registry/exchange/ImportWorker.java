package io.minewatch.registry.exchange;

import io.minewatch.registry.change.DatabaseFailure;
import io.minewatch.registry.exchange.Work.Job;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Works on one import after the other, in the background. */
@ApplicationScoped
class ImportWorker {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private static final int MOST_ATTEMPTS = 3;

    private final Work work;
    private final DryRun dryRun;
    private final Storing storing;
    private final ImportConfig config;
    private final CountDownLatch stop = new CountDownLatch(1);

    ImportWorker(Work work, DryRun dryRun, Storing storing, ImportConfig config) {
        this.work = work;
        this.dryRun = dryRun;
        this.storing = storing;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread.ofPlatform().daemon().name("imports").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        Duration rest = Duration.ZERO;
        while (!rests(rest)) {
            rest = step();
        }
    }

    private Duration step() {
        try {
            var job = work.take();
            if (job.isEmpty()) {
                return config.interval();
            }
            perform(job.get());
            return Duration.ZERO;
        } catch (RuntimeException e) {
            // The database is away: the import waits, and so do we.
            Log.warnf("imports wait: cause=%s", e);
            return PAUSE_AFTER_FAILURE;
        }
    }

    private void perform(Job job) {
        if (job.attempt() > MOST_ATTEMPTS) {
            work.failed(job.id(), failure("import.gave-up", "the import was interrupted again and again"));
            return;
        }
        try {
            switch (job.state()) {
                case READING -> dryRun.run(job.id());
                case STORING -> storing.run(job.id());
                case READY, REFUSED, STORED, FAILED ->
                    throw new IllegalStateException("import %s waits for nobody".formatted(job.id()));
            }
        } catch (DatabaseFailure | QuarkusTransactionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Log.errorf(e, "import failed: import=%s", job.id());
            work.failed(job.id(), failure("import.failed", "the import failed for a reason of ours, which is logged"));
        }
    }

    private static Remark failure(String code, String message) {
        return new Remark(Weight.FAULT, code, Map.of(), message + "; nothing was stored");
    }

    /** Rests, and says whether the service stops. */
    private boolean rests(Duration duration) {
        try {
            return stop.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
