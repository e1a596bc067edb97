package io.minewatch.alert.world;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the world is replayed: a half-known world would accuse the wrong people. */
@Readiness
class WorldReplayedCheck implements HealthCheck {

    private final World world;

    WorldReplayedCheck(World world) {
        this.world = world;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("world-replayed")
                .status(world.isReplayed())
                .build();
    }
}
