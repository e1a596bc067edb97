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
}
