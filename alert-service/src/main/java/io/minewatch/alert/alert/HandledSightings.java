package io.minewatch.alert.alert;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.contract.sighting.SightingId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Sightings that are handled but perhaps not on the disk yet: pages do not wait for it, Kafka does.
 *
 * <p>A database that breaks down may come back without what it committed last. So a few times a second all that was
 * committed is brought to the disk, and then it is asked what of it is there: Kafka is told that this is done, the rest
 * is handled once more. To be there is enough: the question is asked after the disk was waited for, of the same database
 * or of one that has broken down since and come back with it.
 */
@ApplicationScoped
class HandledSightings {

    private static final Duration REST = Duration.ofMillis(200);

    private final Database database;
    private final SeenSightings sightings;
    private final TakingSightings taking;
    private final BlockingQueue<Handled> added = new LinkedBlockingQueue<>();
    private final List<Handled> waiting = new ArrayList<>();
    private final Event<SightingsHandledAgain> again;
    private volatile boolean stopping;
    private final Thread thread =
            Thread.ofPlatform().name("handled-sightings").daemon().unstarted(this::run);

    HandledSightings(
            Database database, SeenSightings sightings, TakingSightings taking, Event<SightingsHandledAgain> again) {
        this.database = database;
        this.sightings = sightings;
        this.taking = taking;
        this.again = again;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    /** Takes over a sighting that was handled; {@code done} runs when it is certain to last. */
    void add(SightingId sighting, ConsumerRecord<byte[], byte[]> message, Runnable done) {
        added.add(new Handled(sighting, message, done));
    }

    private void run() {
        try {
            while (!stopping) {
                if (waiting.isEmpty()) {
                    waiting.add(added.take());
                }
                Thread.sleep(REST);
                added.drainTo(waiting);
                Patiently.run("writing down of sightings", this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        database.awaitDisk();
        var kept = sightings.findKept(waiting.stream().map(Handled::sighting).toList());
        var lost =
                waiting.stream().filter(one -> !kept.contains(one.sighting())).toList();
        waiting.stream()
                .filter(one -> kept.contains(one.sighting()))
                .forEach(one -> one.done().run());
        waiting.retainAll(lost);
        if (!lost.isEmpty()) {
            handleAgain(lost);
        }
    }

    /** What fails is lost still in the next round, and tried again. */
    private void handleAgain(List<Handled> lost) {
        Log.warnf("the database came back without %d sightings: they are handled once more", lost.size());
        for (var one : lost) {
            if (taking.tryToTake(one.message()).isEmpty()) {
                waiting.remove(one);
                one.done().run();
            }
        }
        again.fire(new SightingsHandledAgain());
    }

    /** A sighting, and who is to hear of it. */
    private record Handled(SightingId sighting, ConsumerRecord<byte[], byte[]> message, Runnable done) {}
}
