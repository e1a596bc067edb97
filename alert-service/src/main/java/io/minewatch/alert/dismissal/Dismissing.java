package io.minewatch.alert.dismissal;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.alert.Ending;
import io.minewatch.alert.dismissal.Dismissal.State;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.alert.DismissalReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets an alert go: alone where little is at stake, else when a second person agrees. */
@ApplicationScoped
public class Dismissing {

    private final Dismissals dismissals;
    private final Deciding deciding;
    private final Ending ending;
    private final Ledger ledger;

    Dismissing(Dismissals dismissals, Deciding deciding, Ending ending, Ledger ledger) {
        this.dismissals = dismissals;
        this.deciding = deciding;
        this.ending = ending;
        this.ledger = ledger;
    }

    /** Somebody wants to let it go. It ends at once when it never mattered much; else it waits for another person. */
    @Transactional
    public void dismiss(
            AlertId id, Act act, long expectedRevision, DismissalReason reason, @Nullable String explanation) {
        DismissalPolicy.requireReasoned(reason, explanation);
        var alert = ending.hold(id);
        if (dismissals.isKept(act, id)) {
            return;
        }
        deciding.requireOpen(alert, act, expectedRevision);
        if (dismissals.listOf(id).stream().anyMatch(d -> d.state() == State.PROPOSED)) {
            throw RefusedException.conflict(new Coded("dismissal.proposed-already"));
        }
        var severity = ending.highestSeverity(id);
        dismissals.add(act, id, reason, explanation, severity);
        boolean waits = DismissalPolicy.needsSecondPerson(severity);
        if (waits) {
            ending.touch(alert);
        } else {
            ending.dismiss(alert, act, explanation);
        }
        log(alert, act, waits ? "log.dismissal.proposed" : "log.dismissal.made", reason, explanation);
    }

    /** A second person agrees, and the alert ends; or does not, and it stays. */
    @Transactional
    public void answer(
            AlertId id,
            UUID dismissalId,
            Act act,
            long expectedRevision,
            boolean agrees,
            @Nullable String explanation) {
        DismissalPolicy.requireShort(explanation);
        var alert = ending.hold(id);
        var dismissal = dismissals.get(dismissalId);
        if (!dismissal.alert().equals(id)) {
            throw RefusedException.notFound("dismissal", dismissalId);
        }
        if (dismissals.isAnswerKept(act, dismissalId)) {
            return;
        }
        if (dismissal.state() != State.PROPOSED) {
            throw RefusedException.conflict(new Coded("dismissal.decided-already"));
        }
        deciding.requireUpToDate(alert, expectedRevision);
        boolean rejectedBefore = dismissals.listOf(id).stream().anyMatch(d -> d.state() == State.REJECTED);
        DismissalPolicy.requireMayAnswer(dismissal, act.by(), agrees, rejectedBefore);
        dismissals.add(act, dismissalId, agrees, explanation);
        if (agrees) {
            ending.dismiss(alert, act, dismissal.explanation());
        } else {
            ending.touch(alert);
        }
        log(alert, act, agrees ? "log.dismissal.confirmed" : "log.dismissal.rejected", dismissal.reason(), explanation);
    }

    private void log(Alert alert, Act act, String code, DismissalReason reason, @Nullable String explanation) {
        var what = new Coded(code).with("reason", reason);
        ledger.append(
                alert.id().value(),
                act.by(),
                act.doneAt(),
                explanation == null ? what : what.with("explanation", explanation));
    }
}
