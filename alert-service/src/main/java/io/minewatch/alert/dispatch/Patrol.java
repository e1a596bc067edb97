package io.minewatch.alert.dispatch;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.dispatch.PatrolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team of a township.
 *
 * @param members user names
 * @param dutyFrom begin of the present or next duty, {@code null} if none is planned
 * @param dutyUntil its end
 * @param position where it last was
 * @param positionAt when
 */
public record Patrol(
        PatrolId id,
        long revision,
        String name,
        AreaId township,
        List<String> members,
        @Nullable Instant dutyFrom,
        @Nullable Instant dutyUntil,
        @Nullable GeoPoint position,
        @Nullable Instant positionAt) {

    public Patrol {
        members = List.copyOf(members);
    }

    /** Whether it can be sent at {@code instant}. */
    public boolean isOnDutyAt(Instant instant) {
        return dutyFrom != null && !instant.isBefore(dutyFrom) && (dutyUntil == null || instant.isBefore(dutyUntil));
    }
}
