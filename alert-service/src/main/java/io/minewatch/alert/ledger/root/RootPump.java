package io.minewatch.alert.ledger.root;

import io.minewatch.alert.database.Patiently;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Has roots made, time-stamped and carried into the folders. Each by itself: neither an authority that does not answer nor a
 * folder that hangs delays the next root.
 */
@ApplicationScoped
public class RootPump {

    private final Roots roots;
    private final TimeStamping stamping;
    private final RootCarrier first;
    private final Optional<RootCarrier> second;

    RootPump(Roots roots, TimeStamping stamping, RootConfig config, RootKey key) {
        this.roots = roots;
        this.stamping = stamping;
        this.first = new RootCarrier(config.rootsFolder(), roots, stamping, key);
        this.second = config.secondRootsFolder().map(folder -> new RootCarrier(folder, roots, stamping, key));
    }

    @Scheduled(every = "{minewatch.ledger.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        Patiently.run("ledger root", roots::makeIfDue);
    }

    @Scheduled(every = "{minewatch.ledger.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void stamp() {
        Patiently.run("time stamp", stamping::stampNewest);
    }

    @Scheduled(every = "{minewatch.ledger.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void carryToFirst() {
        Patiently.run("roots folder", first::carry);
    }

    @Scheduled(every = "{minewatch.ledger.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void carryToSecond() {
        second.ifPresent(carrier -> Patiently.run("second roots folder", carrier::carry));
    }
}
