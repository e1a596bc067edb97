package io.minewatch.alert.dismissal;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dismissal.Flag.Kind;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Makes an event of what stands out: once for each place and person and period, with the figures of that moment. */
@ApplicationScoped
class Flagging {

    private static final Actor WATCH = Actor.system("dismissal-watch");

    private final Flags flags;
    private final Notices notices;
    private final Database database;
    private final Ledger ledger;
    private final InstantSource clock;

    Flagging(Flags flags, Notices notices, Database database, Ledger ledger, InstantSource clock) {
        this.flags = flags;
        this.notices = notices;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "{minewatch.dismissals.flag-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void flag() {
        Patiently.inTransaction("dismissal watch", this::flagOnce);
    }

    private void flagOnce() {
        database.lock("dismissal-flags");
        for (var kind : Kind.values()) {
            flags.list(kind).stream().filter(flag -> flag.flaggedAt() == null).forEach(this::raise);
        }
    }

    /** The notice names no person: it stands on the wall before everybody; the ledger and supervisors know whom it is about. */
    private void raise(Flag flag) {
        var subject = "dismissals/" + flag.key();
        var figures = new Coded(
                        switch (flag.kind()) {
                            case PLACE -> "notice.place-flagged";
                            case PERSON -> "notice.person-flagged";
                        })
                .with("dismissed", flag.dismissed())
                .with("decided", flag.decided())
                .with("othersDismissed", flag.othersDismissed())
                .with("othersDecided", flag.othersDecided());
        flags.keep(flag);
        notices.raise(
                figures.code() + "/" + flag.key() + "/" + clock.instant(),
                flag.kind() == Kind.PLACE ? subject : "dismissals",
                figures);
        ledger.append(subject, WATCH, clock.instant(), figures.with("name", flag.name()));
    }
}
