package io.minewatch.alert.dismissal;

import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.DismissalReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to let an alert go.
 *
 * @param severity the highest the alert ever had up to then
 * @param needsSecondPerson whether it takes effect only when another person agrees
 * @param answer what the second person said
 * @param alertSettled whether the alert has ended, by this or otherwise
 */
public record Dismissal(
        UUID id,
        AlertId alert,
        DismissalReason reason,
        @Nullable String explanation,
        Severity severity,
        boolean needsSecondPerson,
        Actor by,
        Instant doneAt,
        Instant recordedAt,
        @Nullable Answer answer,
        boolean alertSettled) {

    /** How far it is. */
    public State state() {
        if (!needsSecondPerson) {
            return State.DONE;
        }
        if (answer != null) {
            return answer.agrees() ? State.DONE : State.REJECTED;
        }
        return alertSettled ? State.LAPSED : State.PROPOSED;
    }

    /** What the second person said. */
    public record Answer(boolean agrees, @Nullable String explanation, Actor by, Instant recordedAt) {}

    /** How far a dismissal is. */
    public enum State {
        /** It waits for a second person. */
        PROPOSED,
        /** The alert is dismissed. */
        DONE,
        /** The second person said no: the alert stays. */
        REJECTED,
        /** The alert was settled otherwise before anybody answered. */
        LAPSED
    }
}
