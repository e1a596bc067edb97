package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.AlertFacts.Kind;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.rule.Severities;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Alert.Settlement;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How an alert ends without a finding, and stands there again when it should not have. Runs in the caller's transaction. */
@ApplicationScoped
public class Ending {

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Database database;
    private final CountyConfig county;
    private final InstantSource clock;

    Ending(Alerts alerts, AlertFacts facts, Database database, CountyConfig county, InstantSource clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.database = database;
        this.county = county;
        this.clock = clock;
    }

    /** The alert, which nobody else changes until the transaction ends. */
    public Alert hold(AlertId id) {
        return alerts.getForChange(id);
    }

    /**
     * The highest severity it ever had, or has by the rules as they are now: what it says could have been brought down
     * before.
     */
    public Severity highestSeverity(AlertId id) {
        var ever = database.find(
                        "SELECT highest_severity FROM alert WHERE id = ?",
                        row -> Severity.valueOf(row.text("highest_severity")),
                        id)
                .orElseThrow();
        var now = new AlertDraft(alerts.get(id)).next(clock.instant()).severity();
        return Severities.graver(ever, now);
    }

    /** Something was decided about it that does not change it; pages are to look at it anew. */
    public void touch(Alert alert) {
        alerts.change(new AlertDraft(alert).next(clock.instant()), true);
    }

    /** Ends it as dismissed. */
    public void dismiss(Alert alert, Act act, @Nullable String explanation) {
        var settlement = new Settlement(Outcome.DISMISSED, explanation, act.by(), clock.instant());
        facts.add(act.id(), alert.id(), Kind.SETTLED, act.doneAt(), act.by(), settlement);
        alerts.change(new AlertDraft(alert).settle(settlement).next(clock.instant()), true);
    }

    /**
     * What was wrongly ended stands on the wall again, as the next episode of its place with all that was gathered: the
     * ended one stays as it was ended. Where one stands there already, that is it.
     */
    public AlertId reopen(AlertId ended) {
        var before = alerts.get(ended);
        var place = before.place().key();
        database.lock("place/" + place);
        var newest = alerts.listEpisodesForChange(place, before.rule()).getLast();
        if (!Alerts.isSettled(newest)) {
            return newest.id();
        }
        int episode = newest.episode() + 1;
        var id = new AlertId(NameIds.of(county.adcode(), "alert", place, before.rule(), episode));
        alerts.add(AlertDraft.again(before, id, episode, highestSeverity(ended), clock.instant()));
        alerts.attachAllOf(ended, id);
        return id;
    }
}
