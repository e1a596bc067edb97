package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.silence.Waits.Timer;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Tells the next level of what waits too long; each silent level is skipped and written down. */
@ApplicationScoped
class Escalating {

    private static final int RUNG_TOGETHER = 5;
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

    /** Many may be due at once, and whoever writes to the ledger keeps all others from it until the transaction ends. */
    private void ring(Set<String> silent) {
        int rung = RUNG_TOGETHER;
        while (rung == RUNG_TOGETHER) {
            rung = QuarkusTransaction.requiringNew().call(() -> ringSome(silent));
        }
    }

    private Set<String> keepTimers() {
        database.lock("escalation");
        var now = clock.instant();
        var silent = escalations.listSilent();
        waits.endWhatIsOver(now);
        waits.listUntimed().forEach(w -> waits.start(w, policy.firstDue(w, silent)));
        return silent;
    }

    private int ringSome(Set<String> silent) {
        var now = clock.instant();
        var due = waits.listDue(now, RUNG_TOGETHER);
        due.forEach(timer -> ring(timer, silent, now));
        return due.size();
    }

    private void ring(Timer timer, Set<String> silent, Instant now) {
        var waiting = timer.waiting();
        var step = policy.next(waiting, timer.level(), silent, now);
        waits.move(waiting, step.level(), step.dueAt());
        step.skipped().forEach(level -> escalations.add(waiting, level, step.told()));
        var what = new Coded(waiting.kind().code())
                .with("since", waiting.since())
                .with("seconds", Duration.between(waiting.since(), now).toSeconds())
                .with("silent", step.skipped().getLast())
                .with("told", step.told());
        notices.raise(
                what.code() + "/" + waiting.subject() + "/" + waiting.since() + "/" + step.told(),
                waiting.subject(),
                what);
        ledger.append(waiting.subject(), WATCH, now, what);
    }
}
