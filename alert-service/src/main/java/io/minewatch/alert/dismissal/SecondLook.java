package io.minewatch.alert.dismissal;

import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.AlertId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dismissal that was drawn, to be looked at again by somebody else; it goes by the dismissal's id. */
public record SecondLook(
        Dismissal dismissal, Instant drawnAt, @Nullable Verdict verdict) {

    /** Whether it is none of a person's business while it is open: they let the alert go themselves. */
    public boolean isKeptFrom(Actor person) {
        var answer = dismissal.answer();
        return verdict == null
                && (DismissalPolicy.isSamePerson(dismissal.by(), person)
                        || (answer != null && DismissalPolicy.isSamePerson(answer.by(), person)));
    }

    /**
     * What who looked again said.
     *
     * @param reopened the alert that stands on the wall again, where they disagreed
     */
    public record Verdict(
            boolean agrees,
            String explanation,
            Actor by,
            Instant recordedAt,
            @Nullable AlertId reopened) {}
}
