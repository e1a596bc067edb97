package io.minewatch.alert.silence;

import io.minewatch.contract.alert.Alert.Severity;
import java.time.Instant;
import java.util.Locale;

/**
 * Something waits for somebody.
 *
 * @param subject the alert, dispatch or second look
 * @param since when the waiting began; it begins anew whenever somebody does something
 */
record Waiting(Kind kind, String subject, Severity severity, Instant since) {

    /** Whether it is the same, which may weigh more by now. */
    boolean isSame(Waiting other) {
        return kind == other.kind && subject.equals(other.subject) && since.equals(other.since);
    }

    /** For what. */
    enum Kind {
        /** Nobody has taken charge of an alert. */
        ALERT_UNACKNOWLEDGED,
        /** Somebody took charge of it, and then nothing happened. */
        ALERT_IDLE,
        /** A patrol was sent and has not accepted. */
        DISPATCH_UNACCEPTED,
        /** A patrol accepted, and has not reported. */
        DISPATCH_UNREPORTED,
        /** Somebody wants to dismiss an alert, and no second person has answered. */
        DISMISSAL_UNANSWERED,
        /** A dismissal was drawn, and nobody has looked again. */
        SECOND_LOOK_OPEN;

        /** Whether somebody has taken it on, who needs time whoever else is silent. */
        boolean isInSomebodysHands() {
            return switch (this) {
                case ALERT_IDLE, DISPATCH_UNACCEPTED, DISPATCH_UNREPORTED -> true;
                case ALERT_UNACKNOWLEDGED, DISMISSAL_UNANSWERED, SECOND_LOOK_OPEN -> false;
            };
        }

        /** The code of the notice that tells of it. */
        String code() {
            return "escalation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
