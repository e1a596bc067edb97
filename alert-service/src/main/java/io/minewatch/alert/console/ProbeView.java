package io.minewatch.alert.console;

import io.minewatch.alert.matching.FieldOfView;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probe on the map. */
public record ProbeView(
        String id,
        String name,
        String township,
        List<Double> location,
        boolean watched,
        @Nullable StatusView status,
        @Nullable ShapeView fieldOfView) {

    static ProbeView of(Probe probe, @Nullable ProbeStatus status, Instant now) {
        return new ProbeView(
                probe.id().value(),
                probe.name(),
                probe.township().value(),
                ShapeView.point(probe.location()),
                probe.isWatchedAt(now),
                status == null ? null : StatusView.of(status),
                FieldOfView.find(probe, now).map(ShapeView::of).orElse(null));
    }

    /** How it does. */
    public record StatusView(
            String id,
            ProbeStatus.State state,
            Instant since,
            CodedView reason,
            @Nullable Instant lastFrameAt,
            long framesHandled,
            long framesLost,
            Instant reportedAt) {

        static StatusView of(ProbeStatus status) {
            return new StatusView(
                    status.probe().value(),
                    status.state(),
                    status.since(),
                    CodedView.of(status.reason()),
                    status.lastFrameAt(),
                    status.framesHandled(),
                    status.framesLost(),
                    status.reportedAt());
        }
    }
}
