package io.minewatch.alert.console;

import io.minewatch.contract.MachineClass;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.Dispatch.FindingKind;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispatch as phone and wall show it. */
public record DispatchView(
        String id,
        long revision,
        String alert,
        @Nullable AlertView alertView,
        String patrol,
        String patrolName,
        @Nullable String township,
        List<Double> destination,
        Instant orderedAt,
        ActorView orderedBy,
        @Nullable String note,
        List<StepView> steps,
        @Nullable StepKind next,
        @Nullable FindingView finding) {

    /** One step. */
    public record StepView(
            UUID id,
            StepKind kind,
            Instant doneAt,
            Instant recordedAt,
            ActorView by,
            @Nullable List<Double> position) {

        static StepView of(Dispatch.Step step) {
            return new StepView(
                    step.id(),
                    step.kind(),
                    step.doneAt(),
                    step.recordedAt(),
                    ActorView.of(step.by()),
                    ShapeView.pointOrNull(step.position()));
        }
    }

    /** What the patrol saw. */
    public record FindingView(
            FindingKind kind,
            List<MachineClass> machines,
            @Nullable String action,
            @Nullable String note,
            List<String> photos) {

        static @Nullable FindingView of(Dispatch.@Nullable Finding finding) {
            return finding == null
                    ? null
                    : new FindingView(
                            finding.kind(),
                            finding.machines(),
                            finding.action(),
                            finding.note(),
                            finding.photos().stream().map(Sha256::hex).toList());
        }
    }
}
