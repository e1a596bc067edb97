package io.minewatch.alert.camera;

import io.minewatch.alert.database.Database;
import io.minewatch.contract.probe.ProbeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps a change of a probe, and reads its timeline anew: so it does not matter in which order changes come, or how often. */
@ApplicationScoped
public class HandlingHealth {

    /** A timeline is read back this many changes. */
    private static final int READ_BACK = 200;

    private final Database database;
    private final HealthTimeline timeline;
    private final Troubles troubles;

    HandlingHealth(Database database, HealthTimeline timeline, Troubles troubles) {
        this.database = database;
        this.timeline = timeline;
        this.troubles = troubles;
    }

    /** Handles a change once, however often Kafka delivers it. */
    @Transactional
    public void handle(String id, ProbeStatus status) {
        database.lock("health/" + status.probe());
        if (!timeline.keep(id, status)) {
            return;
        }
        var newest = timeline.listNewest(status.probe(), READ_BACK);
        boolean isWhole = newest.size() < READ_BACK;
        var begins = isWhole ? Instant.EPOCH : newest.getFirst().reportedAt();
        var lasting = troubles.listLasting(status.probe(), begins);
        troubles.put(status.probe(), begins, TroublePolicy.find(lasting, newest));
    }
}
