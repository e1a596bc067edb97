package io.minewatch.alert.console;

import io.minewatch.alert.dismissal.Dismissal;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.DismissalReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wants to let an alert go, and what a second person said. */
public record DismissalView(
        UUID id,
        Dismissal.State state,
        DismissalReason reason,
        @Nullable String explanation,
        Alert.Severity severity,
        boolean needsSecondPerson,
        ActorView by,
        Instant at,
        @Nullable AnswerView answer) {

    static DismissalView of(Dismissal dismissal) {
        var answer = dismissal.answer();
        return new DismissalView(
                dismissal.id(),
                dismissal.state(),
                dismissal.reason(),
                dismissal.explanation(),
                dismissal.severity(),
                dismissal.needsSecondPerson(),
                ActorView.of(dismissal.by()),
                dismissal.recordedAt(),
                answer == null
                        ? null
                        : new AnswerView(
                                answer.agrees(), answer.explanation(), ActorView.of(answer.by()), answer.recordedAt()));
    }

    static @Nullable DismissalView ofNullable(@Nullable Dismissal dismissal) {
        return dismissal == null ? null : of(dismissal);
    }

    /** What the second person said. */
    public record AnswerView(boolean agrees, @Nullable String explanation, ActorView by, Instant at) {}
}
