package io.minewatch.alert.silence;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.silence.KafkaGlance.KafkaAwayException;
import io.minewatch.contract.Coded;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at Kafka, the database and the other services every few seconds, so that pages can ask as often as they like. */
@ApplicationScoped
public class HouseWatch {

    private static final List<String> OWN_GROUPS =
            List.of("alert-service", "alert-service-evidence", "alert-service-health");
    private static final Duration OLD = Duration.ofMinutes(1);

    private final KafkaGlance kafka;
    private final ServiceGlance services;
    private final Database database;
    private final StandstillNotices notices;
    private final WatchConfig config;
    private final InstantSource clock;
    private final Glances glances;
    private final Map<String, Health> healths = new HashMap<>();
    private volatile Report report = new Report(Map.of(), 0, 0, null, List.of());
    private @Nullable Instant oldSince;
    private long putAside;

    HouseWatch(
            KafkaGlance kafka,
            ServiceGlance services,
            Database database,
            StandstillNotices notices,
            WatchConfig config,
            InstantSource clock) {
        this.kafka = kafka;
        this.services = services;
        this.database = database;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
        this.glances = new Glances(config.standstillAfter());
    }

    /** How the house does, as it was seen last. */
    public Report report() {
        return report;
    }

    @Scheduled(every = "{minewatch.watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        var seen = new ArrayList<Sight>();
        try {
            lookAtDatabase(seen, now);
            lookAtKafka(seen, now);
            lookAtServices(seen, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        glances.take(seen, now);
        long backlog = seen.stream().mapToLong(Sight::waiting).sum();
        report = new Report(Map.copyOf(healths), backlog, putAside, oldSince, listStandstills(now));
        notices.tell(report.standstills(), working());
    }

    private void lookAtDatabase(List<Sight> seen, Instant now) {
        try {
            database.find(
                            "SELECT count(*) AS waiting, coalesce(min(id), 0) AS oldest FROM outbox",
                            row -> new Sight(
                                    Sight.Kind.OUTBOX, "outbox", true, row.number("waiting"), row.number("oldest")))
                    .ifPresent(seen::add);
            note(seen, "database", true, null, now);
        } catch (DatabaseException e) {
            note(seen, "database", false, e.getMessage(), now);
        }
    }

    private void lookAtKafka(List<Sight> seen, Instant now) throws InterruptedException {
        try {
            boolean old = false;
            for (var group : OWN_GROUPS) {
                var reading = kafka.readingOf(group, now.minus(OLD));
                old |= reading.old();
                seen.add(new Sight(Sight.Kind.READER, group, reading.there(), reading.waiting(), reading.position()));
            }
            noteBacklog(old, now);
            putAside = kafka.countPutAside();
            for (var group : config.groups().orElse(List.of())) {
                note(seen, group, kafka.hasMembers(group), null, now);
            }
            note(seen, "kafka", true, null, now);
        } catch (KafkaAwayException e) {
            note(seen, "kafka", false, e.getMessage(), now);
        }
    }

    private void lookAtServices(List<Sight> seen, Instant now) throws InterruptedException {
        for (var service : config.health().entrySet()) {
            note(seen, service.getKey(), services.isAlive(service.getValue()), null, now);
        }
    }

    private void noteBacklog(boolean old, Instant now) {
        if (!old) {
            oldSince = null;
        } else if (oldSince == null) {
            oldSince = now.minus(OLD);
        }
    }

    private void note(List<Sight> seen, String name, boolean there, @Nullable String detail, Instant now) {
        seen.add(Sight.ofService(name, there));
        var before = healths.get(name);
        var since = before != null && before.there() == there ? before.since() : now;
        healths.put(name, new Health(there, since, detail));
    }

    private List<Standstill> listStandstills(Instant now) {
        var standstills = new ArrayList<>(glances.listStandstills(now));
        var since = oldSince;
        if (since != null) {
            standstills.add(new Standstill(
                    StandstillNotices.BACKLOG, new Coded("notice.backlog-old").with("since", since), since));
        }
        return List.copyOf(standstills);
    }

    private List<String> working() {
        var working = new ArrayList<>(glances.listWorking());
        if (oldSince == null) {
            working.add(StandstillNotices.BACKLOG);
        }
        return working;
    }

    /**
     * How the house does.
     *
     * @param healths by name, the database and Kafka among them
     * @param backlog what waits to be handled or told
     * @param putAside messages that nobody could handle, in all services
     * @param oldBacklogSince since when something has waited that is now older than a minute, {@code null} when nothing does
     */
    public record Report(
            Map<String, Health> healths,
            long backlog,
            long putAside,
            @Nullable Instant oldBacklogSince,
            List<Standstill> standstills) {}

    /** How a service does. */
    public record Health(
            boolean there, Instant since, @Nullable String detail) {}
}
