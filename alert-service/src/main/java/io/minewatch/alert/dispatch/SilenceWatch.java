package io.minewatch.alert.dispatch;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.Patiently;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Makes an event of silence: orders nobody accepts, alerts nobody takes. */
@ApplicationScoped
public class SilenceWatch {

    private static final Actor WATCH = Actor.system("silence-watch");

    private final Database database;
    private final Notices notices;
    private final Ledger ledger;
    private final NotifyConfig config;
    private final InstantSource clock;

    SilenceWatch(Database database, Notices notices, Ledger ledger, NotifyConfig config, InstantSource clock) {
        this.database = database;
        this.notices = notices;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{minewatch.notify.watch-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void watch() {
        Patiently.inTransaction("silence watch", this::watchOnce);
    }

    private void watchOnce() {
        listUnaccepted().forEach(w -> raise("notice.dispatch-unaccepted", w, config.dispatchSilence()));
        listUnacknowledged().forEach(w -> raise("notice.alert-unacknowledged", w, config.alertSilence()));
        endWhatIsOver();
    }

    private List<Waiting> listUnaccepted() {
        return list(
                "SELECT id, ordered_at AS since FROM dispatch WHERE step IN ('ORDERED', 'DELIVERED', 'SEEN') AND ordered_at <= ?",
                config.dispatchSilence());
    }

    private List<Waiting> listUnacknowledged() {
        return list(
                "SELECT id, raised_at AS since FROM alert WHERE status = 'OPEN' AND raised_at <= ?",
                config.alertSilence());
    }

    private List<Waiting> list(String sql, Duration silence) {
        return database.list(
                sql,
                row -> new Waiting(row.text("id"), row.instant("since")),
                clock.instant().minus(silence));
    }

    private void endWhatIsOver() {
        database.change("""
                UPDATE notice n SET ended_at = ? WHERE ended_at IS NULL AND (
                    (what ->> 'code' = 'notice.dispatch-unaccepted' AND EXISTS (SELECT 1 FROM dispatch d
                        WHERE d.id = n.subject AND d.step NOT IN ('ORDERED', 'DELIVERED', 'SEEN')))
                    OR ((what ->> 'code' = 'notice.alert-unacknowledged' OR what ->> 'code' LIKE 'camera%') AND EXISTS (SELECT 1 FROM alert a
                        WHERE a.id = n.subject AND a.status <> 'OPEN')))""", clock.instant());
    }

    private void raise(String code, Waiting waiting, Duration silence) {
        raise(code, waiting, new Coded(code).with("since", waiting.since()).with("seconds", silence.toSeconds()));
    }

    private void raise(String code, Waiting waiting, Coded what) {
        if (notices.raise(code + "/" + waiting.id() + "/" + waiting.since(), waiting.id(), what)) {
            ledger.append(waiting.id(), WATCH, clock.instant(), what);
        }
    }

    private record Waiting(String id, Instant since) {}
}
