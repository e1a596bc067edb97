package io.minewatch.alert.camera;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.world.World;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

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
            Patiently.inTransaction("camera watch", this::watchOnce);
        }
    }

    private void watchOnce() {
        // Two copies of the service must not see the same cameras fail, one of them half of it.
        database.lock("camera-watch");
        raising.raise(world.current());
        raising.tell(world.current());
    }
}
