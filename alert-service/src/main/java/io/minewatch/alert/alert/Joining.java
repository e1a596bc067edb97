package io.minewatch.alert.alert;

import io.minewatch.alert.RefusedException;
import io.minewatch.alert.alert.AlertFacts.Kind;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.AlertId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Lets people say that two alerts tell of one machine: they become one row, and both are kept. */
@ApplicationScoped
public class Joining {

    private final Alerts alerts;
    private final AlertFacts facts;
    private final AlertLinks links;
    private final Deciding deciding;
    private final Ledger ledger;
    private final InstantSource clock;

    Joining(Alerts alerts, AlertFacts facts, AlertLinks links, Deciding deciding, Ledger ledger, InstantSource clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.links = links;
        this.deciding = deciding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Joins two open alerts, once however often it is sent. */
    @Transactional
    public void join(AlertId id, Act act, long expectedRevision, AlertId otherId) {
        if (id.equals(otherId)) {
            throw RefusedException.invalid("other", new Coded("join.itself"));
        }
        // In the order in which sightings hold alerts, so that nobody waits in a ring.
        var held = Stream.of(alerts.get(id), alerts.get(otherId))
                .sorted(Comparator.comparing((Alert a) -> a.place().key())
                        .thenComparing(a -> a.rule().name()))
                .map(a -> alerts.getForChange(a.id()))
                .toList();
        if (facts.isDone(act.id(), id, Kind.JOINED)) {
            return;
        }
        var alert = held.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
        deciding.requireOpen(alert, act, expectedRevision);
        held.forEach(Deciding::requireUnsettled);
        facts.add(act.id(), id, Kind.JOINED, act.doneAt(), act.by(), Map.of("other", otherId));
        links.add(AlertLink.joined(id, otherId), act.doneAt(), act.by());
        held.forEach(a -> alerts.change(new AlertDraft(a).next(clock.instant()), true));
        ledger.append(id.value(), act.by(), act.doneAt(), new Coded("log.alert.joined").with("other", otherId));
    }
}
