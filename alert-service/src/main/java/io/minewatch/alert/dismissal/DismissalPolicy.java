package io.minewatch.alert.dismissal;

import io.minewatch.alert.RefusedException;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.DismissalReason;
import org.jspecify.annotations.Nullable;

/** Who may let what go. Pure. */
final class DismissalPolicy {

    private static final int LONGEST_EXPLANATION = 2000;

    private DismissalPolicy() {}

    /** From medium severity up nobody dismisses alone. */
    static boolean needsSecondPerson(Severity highest) {
        return highest != Severity.LOW;
    }

    /**
     * The log-in's subject makes the person: another role, name or issuer in the token makes nobody else of them.
     */
    static boolean isSamePerson(Actor one, Actor other) {
        return one.subject().equals(other.subject());
    }

    static void requireReasoned(DismissalReason reason, @Nullable String explanation) {
        requireShort(explanation);
        if (reason == DismissalReason.OTHER && (explanation == null || explanation.isBlank())) {
            throw RefusedException.invalid("explanation", new Coded("dismissal.needs-explanation"));
        }
    }

    static void requireShort(@Nullable String explanation) {
        if (explanation != null && explanation.length() > LONGEST_EXPLANATION) {
            throw RefusedException.invalid("explanation", new Coded("text.length").with("max", LONGEST_EXPLANATION));
        }
    }

    /**
     * Who answers must be another; and once a proposal was rejected, only a supervisor may agree to the next, else one
     * would ask until somebody says yes.
     */
    static void requireMayAnswer(Dismissal dismissal, Actor answering, boolean agrees, boolean rejectedBefore) {
        if (isSamePerson(dismissal.by(), answering)) {
            throw RefusedException.forbidden(new Coded("dismissal.needs-other-person"));
        }
        if (agrees && rejectedBefore && !answering.roles().contains("supervisor")) {
            throw RefusedException.forbidden(new Coded("dismissal.needs-supervisor"));
        }
    }

    /** Who looks again must be neither of those who let it go, and says why; the explanation is handed back. */
    static String requireMayLookAgain(Dismissal dismissal, Actor looking, @Nullable String explanation) {
        var answer = dismissal.answer();
        if (isSamePerson(dismissal.by(), looking) || (answer != null && isSamePerson(answer.by(), looking))) {
            throw RefusedException.forbidden(new Coded("second-look.needs-other-person"));
        }
        requireShort(explanation);
        if (explanation == null || explanation.isBlank()) {
            throw RefusedException.invalid("explanation", new Coded("second-look.needs-explanation"));
        }
        return explanation;
    }
}
