package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.ledger.Ledger.Note;
import io.minewatch.contract.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;

/** Tells the next level of what waits too long; each silent level is skipped and written down. */
@ApplicationScoped
class Escalating {

    private static final int RUNG_TOGETHER = 20;
    private static final Actor WATCH = Actor.system("silence-watch");

    private final Waits waits;
    private final Escalations escalations;
    private final EscalationPolicy policy;
    private final Notices notices;
    private final Ledger ledger;
    private final Database database;
    private final InstantSource clock;

    Escalating(
            Waits waits,
            Escalations escalations,
            EscalationPolicy policy,
            Notices notices,
            Ledger ledger,
            Database database,
            InstantSource clock) {
        this.waits = waits;
        this.escalations = escalations;
        this.policy = policy;
        this.notices = notices;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "{minewatch.escalation.watch-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        Patiently.run("silence watch", () -> {
            var silent = QuarkusTransaction.requiringNew().call(this::keepTimers);
            ring(silent);
        });
    }

    /**
     * Some at a time: many may be due at once, and whoever writes to the ledger keeps all others from it until the
     * transaction ends. Where some of them were taken in hand meanwhile, the rest waits for the next round.
     */
    private void ring(Set<String> silent) {
        int rung = RUNG_TOGETHER;
        while (rung == RUNG_TOGETHER) {
            rung = QuarkusTransaction.requiringNew().call(() -> ringSome(silent));
        }
    }

    private Set<String> keepTimers() {
        database.lock("escalation");
        database.planAnew();
        var now = clock.instant();
        var silent = escalations.listSilent();
        waits.endWhatIsOver(now);
        waits.listUntimed().forEach(w -> waits.start(w, policy.firstDue(w, silent)));
        return silent;
    }

    private int ringSome(Set<String> silent) {
        var now = clock.instant();
        var rings = waits.listDue(now, RUNG_TOGETHER).stream()
                .map(timer -> new Ring(timer.waiting(), policy.next(timer.waiting(), timer.level(), silent, now), now))
                .toList();
        if (rings.isEmpty()) {
            return 0;
        }
        waits.move(rings);
        escalations.add(rings);
        notices.raiseAll(rings.stream().map(Ring::news).toList());
        ledger.appendAll(rings.stream()
                .map(ring -> new Note(ring.waiting().subject(), WATCH, now, ring.what()))
                .toList());
        return rings.size();
    }
}
