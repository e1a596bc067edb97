package io.minewatch.alert.alert;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.AlertFacts.Kind;
import io.minewatch.alert.claim.Claims;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people do to an alert. An act sent twice is done once, and the second sender is told the same. */
@ApplicationScoped
public class Deciding {

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Claims claims;
    private final Ledger ledger;
    private final InstantSource clock;

    Deciding(Alerts alerts, AlertFacts facts, Claims claims, Ledger ledger, InstantSource clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.claims = claims;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An operator takes charge. */
    @Transactional
    public void acknowledge(AlertId id, Act act, long expectedRevision) {
        var alert = alerts.getForChange(id);
        if (facts.isDone(act.id(), id, Kind.ACKNOWLEDGED)) {
            return;
        }
        requireUnsettled(alert);
        requireSeen(alert, act, expectedRevision);
        facts.add(act.id(), id, Kind.ACKNOWLEDGED, act.doneAt(), act.by(), Map.of());
        alerts.change(new AlertDraft(alert).acknowledge(act.by()).next(clock.instant()), true);
        ledger.append(id.value(), act.by(), act.doneAt(), new Coded("log.alert.acknowledged"));
    }

    /** Somebody has something to say; also about a settled alert. */
    @Transactional
    public void comment(AlertId id, Act act, String text) {
        if (text.isBlank() || text.length() > 2000) {
            throw RefusedException.invalid("text", new Coded("text.length").with("max", 2000));
        }
        alerts.getForChange(id);
        if (facts.isDone(act.id(), id, Kind.COMMENTED)) {
            return;
        }
        facts.add(act.id(), id, Kind.COMMENTED, act.doneAt(), act.by(), Map.of("text", text));
        ledger.append(id.value(), act.by(), act.doneAt(), new Coded("log.alert.commented").with("text", text));
    }

    /** A patrol is sent; called within the transaction that orders it. Says no when that was done already. */
    @Transactional
    public boolean dispatch(AlertId id, Act act, long expectedRevision) {
        var alert = alerts.getForChange(id);
        if (facts.isDone(act.id(), id, Kind.DISPATCHED)) {
            return false;
        }
        requireUnsettled(alert);
        requireSeen(alert, act, expectedRevision);
        facts.add(act.id(), id, Kind.DISPATCHED, act.doneAt(), act.by(), Map.of());
        alerts.change(new AlertDraft(alert).dispatch(act.by()).next(clock.instant()), true);
        return true;
    }

    /** A patrol told what it found; from now on an operator may settle the alert. */
    @Transactional
    public void noteFinding(AlertId id, Act act, Object finding) {
        var alert = alerts.getForChange(id);
        facts.add(act.id(), id, Kind.FINDING, act.doneAt(), act.by(), finding);
        alerts.change(new AlertDraft(alert).next(clock.instant()), true);
    }

    /** Somebody ends it. */
    @Transactional
    public void settle(AlertId id, Act act, long expectedRevision, Outcome outcome, @Nullable String explanation) {
        if (outcome == Outcome.DISMISSED) {
            throw RefusedException.invalid("outcome", new Coded("settlement.by-dismissal"));
        }
        if (saysNothingIsThere(outcome) && (explanation == null || explanation.isBlank())) {
            throw RefusedException.invalid(
                    "explanation", new Coded("settlement.needs-explanation").with("outcome", outcome));
        }
        var alert = alerts.getForChange(id);
        if (facts.isDone(act.id(), id, Kind.SETTLED)) {
            return;
        }
        requireUnsettled(alert);
        requireSeen(alert, act, expectedRevision);
        requireFinding(id, act, outcome);
        var settlement = new Settlement(outcome, explanation, act.by(), clock.instant());
        facts.add(act.id(), id, Kind.SETTLED, act.doneAt(), act.by(), settlement);
        alerts.change(new AlertDraft(alert).settle(settlement).next(clock.instant()), true);
        ledger.append(id.value(), act.by(), act.doneAt(), new Coded("log.alert.settled").with("outcome", outcome));
    }

    /** Refuses what is settled, and who has not seen what people decided. */
    public void requireOpen(Alert alert, Act act, long expectedRevision) {
        requireUnsettled(alert);
        requireSeen(alert, act, expectedRevision);
    }

    /** Refuses who has not seen what people decided. */
    public void requireUpToDate(Alert alert, long expectedRevision) {
        if (expectedRevision < alerts.decidedRevision(alert.id()) || expectedRevision > alert.revision()) {
            throw RefusedException.stale(alert.revision());
        }
    }

    /**
     * Somebody must have been there; only what accuses may a supervisor settle without. And nobody clears an alert on
     * nothing but their own finding, or against what a patrol found: either would be a dismissal by one alone.
     */
    private void requireFinding(AlertId id, Act act, Outcome outcome) {
        if (outcome == Outcome.ILLEGAL && act.by().roles().contains("supervisor")) {
            return;
        }
        if (!facts.hasAny(id, Kind.FINDING)) {
            throw RefusedException.forbidden(new Coded("settlement.needs-finding"));
        }
        if (outcome != Outcome.ILLEGAL && !facts.hasAnyByAnother(id, Kind.FINDING, act.by())) {
            throw RefusedException.forbidden(new Coded("settlement.needs-other-finding"));
        }
        if (saysNothingIsThere(outcome) && facts.wasFound(id)) {
            throw RefusedException.forbidden(new Coded("settlement.against-finding"));
        }
    }

    private static boolean saysNothingIsThere(Outcome outcome) {
        return outcome == Outcome.PSEUDO_CHANGE || outcome == Outcome.HISTORIC_TRACE;
    }

    static void requireUnsettled(Alert alert) {
        if (Alerts.isSettled(alert)) {
            throw RefusedException.conflict(new Coded("alert.settled").with("id", alert.id()));
        }
    }

    /**
     * Sightings change an alert every few seconds, so who decides need not have seen the last of them, but must have seen
     * what people decided before, and must know of whoever else looks at it now.
     */
    private void requireSeen(Alert alert, Act act, long expectedRevision) {
        if (!act.override()) {
            claims.requireFree(alert.id(), act.by());
        }
        requireUpToDate(alert, expectedRevision);
    }
}
