package io.minewatch.alert.camera;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.alert.world.World;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Looks every few seconds whether what is the matter with cameras has become an alert, or is over. */
@ApplicationScoped
class CameraWatch {

    private final Database database;
    private final World world;
    private final RaisingCameraAlerts raising;

    CameraWatch(Database database, World world, RaisingCameraAlerts raising) {
        this.database = database;
        this.world = world;
        this.raising = raising;
    }

    @Scheduled(every = "{minewatch.cameras.watch-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        if (world.isReplayed()) {
            Patiently.inTransaction("camera watch", () -> alone(raising::raise));
            // In a transaction of its own: whoever wrote to the ledger must not wait for an alert that a person holds.
            Patiently.inTransaction("camera watch", () -> alone(raising::tell));
        }
    }

    /** Two copies of the service must not see the same cameras fail, one of them half of it. */
    private void alone(Consumer<Snapshot> look) {
        database.lock("camera-watch");
        look.accept(world.current());
    }
}
