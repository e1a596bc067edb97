package io.minewatch.alert.console;

import io.minewatch.contract.probe.BurstFigures;
import io.minewatch.contract.probe.GateFigures;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.StreamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a probe does.
 *
 * @param also what else is the matter, the gravest first
 * @param clockOffsetSeconds its clock minus ours, {@code null} when it never told the time
 */
public record StatusView(
        String id,
        ProbeStatus.State state,
        Instant since,
        CodedView reason,
        ProbeStatus.@Nullable State previous,
        List<ConcernView> also,
        @Nullable StreamRole stream,
        @Nullable Instant lastFrameAt,
        @Nullable Double clockOffsetSeconds,
        long framesHandled,
        long framesLost,
        long framesPublished,
        @Nullable GateFigures gate,
        @Nullable BurstFigures bursts,
        String watcher,
        Instant reportedAt) {

    static StatusView of(ProbeStatus status) {
        return new StatusView(
                status.probe().value(),
                status.state(),
                status.since(),
                CodedView.of(status.reason()),
                status.previous(),
                status.also().stream().map(ConcernView::of).toList(),
                status.stream(),
                status.lastFrameAt(),
                seconds(status.clockOffset()),
                status.framesHandled(),
                status.framesLost(),
                status.framesPublished(),
                status.gate(),
                status.bursts(),
                status.watcher(),
                status.reportedAt());
    }

    private static @Nullable Double seconds(@Nullable Duration offset) {
        return offset == null ? null : offset.toMillis() / 1000.0;
    }

    /** Something else that is the matter. */
    public record ConcernView(ProbeStatus.State state, Instant since, CodedView reason) {

        static ConcernView of(Concern concern) {
            return new ConcernView(concern.state(), concern.since(), CodedView.of(concern.reason()));
        }
    }
}
