package io.minewatch.alert.console;

import io.minewatch.alert.dispatch.Patrol;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patrol. */
public record PatrolView(
        String id,
        long revision,
        String name,
        String township,
        List<String> members,
        boolean onDuty,
        @Nullable Instant dutyFrom,
        @Nullable Instant dutyUntil,
        @Nullable List<Double> position,
        @Nullable Instant positionAt) {

    static PatrolView of(Patrol patrol, Instant now) {
        return new PatrolView(
                patrol.id().value(),
                patrol.revision(),
                patrol.name(),
                patrol.township().value(),
                patrol.members(),
                patrol.isOnDutyAt(now),
                patrol.dutyFrom(),
                patrol.dutyUntil(),
                ShapeView.pointOrNull(patrol.position()),
                patrol.positionAt());
    }
}
