package io.minewatch.registry.outbox;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Published;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What Kafka is still to be told. */
@ApplicationScoped
public class Outbox {

    private final Sql sql;
    private final Changes changes;
    private final RecordPublisher publisher;
    private final Map<Subject.Kind, Published> published;
    private final OutboxConfig config;
    private final MeterRegistry metrics;

    public Outbox(
            Sql sql,
            Changes changes,
            RecordPublisher publisher,
            @All List<Published> published,
            OutboxConfig config,
            MeterRegistry metrics) {
        this.sql = sql;
        this.changes = changes;
        this.publisher = publisher;
        this.published = published.stream().collect(Collectors.toMap(Published::kind, Function.identity()));
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Tells Kafka a part of what is pending, and says of how many subjects it has taken the news.
     *
     * <p>A subject is locked from before its newest revision is read until Kafka has it: so no other copy of the service
     * can tell an older one later. If we die in between, the row is still pending and the same revision is told again.
     */
    @Transactional
    public int publishSome() {
        var sent = new ArrayList<Sent>();
        for (var subject : waiting()) {
            if (!lock(subject) || !isPending(subject)) {
                // Another copy is at it, or was, since we asked what is waiting.
                continue;
            }
            var moment = changes.known(subject, null);
            var record = published(subject).record(subject.id(), moment);
            var news = new Sent(subject, moment, publisher.send(subject, moment, record));
            sent.add(news);
            if (news.taken().state() == Future.State.FAILED) {
                // Kafka is away: each further attempt would wait as long as this one.
                break;
            }
        }
        return (int) sent.stream().filter(this::settle).count();
    }

    /** Has everything told again, for instance after Kafka lost its data. */
    @Transactional
    public int republish() {
        return Stream.of(Subject.Kind.values())
                .filter(Subject.Kind::isPublished)
                .mapToInt(kind -> sql.run(
                        "insert into registry.pending (kind, id, revision) "
                                + "select kind, id, revision from registry.head where kind = ? and revision > 0",
                        kind.word()))
                .sum();
    }

    /** Has one subject told again. */
    @Transactional
    public void republish(Subject subject) {
        sql.run(
                "insert into registry.pending (kind, id, revision) "
                        + "select kind, id, revision from registry.head where kind = ? and id = ?",
                subject.kind().word(),
                subject.id());
    }

    /** How many subjects wait. */
    public long countPending() {
        return sql.find("select count(distinct (kind, id)) as n from registry.pending", row -> row.number("n"))
                .orElse(0L);
    }

    private List<Subject> waiting() {
        return sql.list(
                "select kind, id from registry.pending group by kind, id order by min(seq) limit ?",
                row -> new Subject(Subject.Kind.of(row.text("kind")), row.text("id")),
                config.batch());
    }

    private boolean lock(Subject subject) {
        return sql.find(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine",
                        row -> row.flag("mine"),
                        "outbox " + subject)
                .orElse(false);
    }

    private boolean isPending(Subject subject) {
        return sql.exists(
                "select 1 from registry.pending where kind = ? and id = ? limit 1",
                subject.kind().word(),
                subject.id());
    }

    private Published published(Subject subject) {
        return requireNonNull(published.get(subject.kind()));
    }

    private boolean settle(Sent news) {
        var kind = news.subject().kind().word();
        try {
            news.taken().get();
        } catch (ExecutionException e) {
            metrics.counter("minewatch.outbox.failed", "kind", kind).increment();
            Log.warnf(
                    "record not taken by Kafka: %s=%s revision=%d cause=%s",
                    kind, news.subject().id(), news.moment().revision(), e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        sql.run(
                "delete from registry.pending where kind = ? and id = ? and revision <= ?",
                kind,
                news.subject().id(),
                news.moment().revision());
        metrics.counter("minewatch.outbox.published", "kind", kind).increment();
        return true;
    }

    private record Sent(Subject subject, Moment moment, Future<RecordMetadata> taken) {}
}
