package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;

/** Keeps a notice for each part of the house that stands still, for as long as it does. */
@ApplicationScoped
class StandstillNotices {

    /** What stands for all that waits. */
    static final String BACKLOG = "backlog";

    private static final Actor WATCH = Actor.system("house-watch");

    private final Notices notices;
    private final Ledger ledger;
    private final Database database;
    private final InstantSource clock;

    StandstillNotices(Notices notices, Ledger ledger, Database database, InstantSource clock) {
        this.notices = notices;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** Raises what newly stands still, and ends what works again. */
    void tell(Collection<Standstill> standstills, Collection<String> working) {
        Patiently.inTransaction("house watch", () -> {
            // Several copies of the service see the same: the first tells.
            database.lock("house-watch");
            notices.end(working.stream().map(name -> "house/" + name).toList());
            standstills.forEach(this::raise);
        });
    }

    private void raise(Standstill standstill) {
        var subject = "house/" + standstill.name();
        if (notices.raiseWhile(subject, standstill.what())) {
            ledger.append(subject, WATCH, clock.instant(), standstill.what());
        }
    }
}
