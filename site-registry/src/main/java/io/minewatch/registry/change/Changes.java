package io.minewatch.registry.change;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes, within the caller's transaction: one at a time for each subject, each once, on the revision that its
 * maker saw. The outbox's note is written with it, so that what is committed will be told.
 */
@ApplicationScoped
public class Changes {

    private static final Moment NEVER = new Moment(0, Instant.EPOCH);

    private final Sql sql;
    private final InstantSource clock;

    public Changes(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts the checks of a request with what every change carries. */
    public Check check(ChangeRequest request) {
        return new Check(clock.instant()).header(request);
    }

    /** Starts the checks of something that is not sent yet, and so carries nothing of a change. */
    public Check check() {
        return new Check(clock.instant());
    }

    /** Makes a change that may be the first of its subject. */
    public Outcome make(Subject subject, String what, ChangeRequest request, Actor actor, Consumer<Moment> work) {
        return make(subject, what, request, actor, work, true);
    }

    /** Makes a change to something that must be there already. */
    public Outcome amend(Subject subject, String what, ChangeRequest request, Actor actor, Consumer<Moment> work) {
        return make(subject, what, request, actor, work, false);
    }

    private Outcome make(
            Subject subject,
            String what,
            ChangeRequest request,
            Actor actor,
            Consumer<Moment> work,
            boolean mayCreate) {
        var id = requireNonNull(request.id());
        long expected = requireNonNull(request.expectedRevision());
        var digest = Sha256.of(ContractJson.write(request));
        var head = lock(subject);
        var earlier = sql.find(
                """
                select kind = ? and subject = ? and what = ? and request_sha256 = ? as same, revision, recorded_at
                from registry.change where id = ?""",
                row -> {
                    if (!row.flag("same")) {
                        throw Conflict.reused(id);
                    }
                    return new Outcome(row.moment(), true);
                },
                subject.kind().word(),
                subject.id(),
                what,
                digest.hex(),
                id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (head.revision() == 0 && !mayCreate) {
            throw new Unknown(subject);
        }
        if (head.revision() != expected) {
            throw Conflict.stale(subject, expected, head.revision());
        }
        var moment = next(head);
        record(subject, moment, what, requireNonNull(request.doneAt()), id, digest, actor);
        work.accept(moment);
        return new Outcome(moment, false);
    }

    private Moment lock(Subject subject) {
        sql.run(
                "insert into registry.head values (?, ?, 0, ?) on conflict do nothing",
                subject.kind().word(),
                subject.id(),
                Instant.EPOCH);
        return sql.find(
                        "select revision, recorded_at from registry.head where kind = ? and id = ? for update",
                        Row::moment,
                        subject.kind().word(),
                        subject.id())
                .orElse(NEVER);
    }

    /** Recorded time never stands still or turns back within a subject, whatever the clock does. */
    private Moment next(Moment head) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var least = head.recordedAt().plus(1, ChronoUnit.MICROS);
        return new Moment(head.revision() + 1, now.isBefore(least) ? least : now);
    }

    /**
     * Goes past a revision that was told to the world but is not in the database, which must be older than the world:
     * restored from a backup. Whoever keeps the highest revision would otherwise never hear of this subject again.
     */
    @Transactional
    public void overtake(Subject subject, long told) {
        var head = lock(subject);
        if (head.revision() == 0 || head.revision() > told) {
            return;
        }
        var moment = new Moment(told + 1, next(head).recordedAt());
        var id = UUID.randomUUID();
        var digest = Sha256.of(id.toString().getBytes(StandardCharsets.UTF_8));
        record(subject, moment, "overtaken", moment.recordedAt(), id, digest, Actor.system("site-registry"));
    }

    private void record(
            Subject subject, Moment moment, String what, Instant doneAt, UUID id, Sha256 digest, Actor actor) {
        var kind = subject.kind().word();
        sql.run(
                "insert into registry.change values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                id,
                kind,
                subject.id(),
                moment.revision(),
                what,
                doneAt,
                moment.recordedAt(),
                Sql.json(actor),
                digest.hex());
        sql.run(
                "update registry.head set revision = ?, recorded_at = ? where kind = ? and id = ?",
                moment.revision(),
                moment.recordedAt(),
                kind,
                subject.id());
        if (subject.kind().isPublished()) {
            sql.run(
                    "insert into registry.pending (kind, id, revision) values (?, ?, ?)",
                    kind,
                    subject.id(),
                    moment.revision());
        }
    }

    /** The newest moment of a subject, or the one that was the newest at {@code knownAt}. */
    public Moment known(Subject subject, @Nullable Instant knownAt) {
        return sql.find("""
                        select revision, recorded_at from registry.change
                        where kind = ? and subject = ? and recorded_at <= coalesce(?, 'infinity'::timestamptz)
                        order by revision desc limit 1""", Row::moment, subject.kind().word(), subject.id(), knownAt)
                .orElseThrow(() -> new Unknown(subject));
    }

    /** The changes of a subject with revisions below {@code below}, newest first. */
    public List<Made> log(Subject subject, long below, int limit) {
        return sql.list(
                """
                select * from registry.change where kind = ? and subject = ? and revision < ?
                order by revision desc limit ?""",
                row -> new Made(row.moment(), row.text("what"), row.instant("done_at"), row.json("actor", Actor.class)),
                subject.kind().word(),
                subject.id(),
                below,
                limit);
    }

    /** Subjects of a kind in the order of their ids, from the one that follows {@code after}. */
    public List<Known> list(Subject.Kind kind, String after, int limit) {
        return sql.list("""
                select id, revision, recorded_at from registry.head
                where kind = ? and revision > 0 and id > ? order by id limit ?""", row -> new Known(row.text("id"), row.moment()), kind.word(), after, limit);
    }
}
