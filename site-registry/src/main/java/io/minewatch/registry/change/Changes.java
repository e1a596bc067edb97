package io.minewatch.registry.change;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Outcome make(
            Subject subject, String what, ChangeRequest request, Actor actor, BiConsumer<Moment, Writes> work) {
        return make(new Asked(subject, what, request, true, work), actor);
    }

    /** Makes a change to something that must be there already. */
    public Outcome amend(
            Subject subject, String what, ChangeRequest request, Actor actor, BiConsumer<Moment, Writes> work) {
        return make(new Asked(subject, what, request, false, work), actor);
    }

    private Outcome make(Asked asked, Actor actor) {
        return makeAll(List.of(asked), actor).getFirst();
    }

    /**
     * Makes changes in their order, as if one were made after the other; what they write reaches the database together.
     * The first that cannot be made ends it, and with it the transaction.
     */
    public List<Outcome> makeAll(List<Asked> all, Actor actor) {
        var heads = lock(all.stream().map(Asked::subject).toList());
        var earlier = findEarlier(all);
        var writes = new Writes();
        var outcomes = new ArrayList<Outcome>();
        for (var asked : all) {
            var made = earlier.get(requireNonNull(asked.request().id()));
            if (made != null) {
                outcomes.add(new Outcome(made.repeatedBy(asked), true));
                continue;
            }
            var moment = next(asked, heads.getOrDefault(asked.subject(), NEVER));
            heads.put(asked.subject(), moment);
            record(asked, moment, actor, writes);
            asked.work().accept(moment, writes);
            outcomes.add(new Outcome(moment, false));
        }
        writes.send(sql);
        return outcomes;
    }

    private Moment next(Asked asked, Moment head) {
        long expected = requireNonNull(asked.request().expectedRevision());
        if (head.revision() == 0 && !asked.mayCreate()) {
            throw new Unknown(asked.subject());
        }
        if (head.revision() != expected) {
            throw Conflict.stale(asked.subject(), expected, head.revision());
        }
        return next(head);
    }

    /** Recorded time never stands still or turns back within a subject, whatever the clock does. */
    private Moment next(Moment head) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var least = head.recordedAt().plus(1, ChronoUnit.MICROS);
        return new Moment(head.revision() + 1, now.isBefore(least) ? least : now);
    }

    /** Where the subjects stand. They are locked in one order always, so that nobody waits for somebody who waits. */
    private Map<Subject, Moment> lock(List<Subject> subjects) {
        var kinds = subjects.stream().map(subject -> subject.kind().word()).toArray(String[]::new);
        var ids = subjects.stream().map(Subject::id).toArray(String[]::new);
        sql.run("""
                insert into registry.head
                select distinct kind, id, 0, ?::timestamptz from unnest(?::text[], ?::text[]) s(kind, id)
                order by kind, id on conflict do nothing""", Instant.EPOCH, kinds, ids);
        var heads = new HashMap<Subject, Moment>();
        sql.list(
                        """
                        select h.kind, h.id, revision, recorded_at from registry.head h
                        join unnest(?::text[], ?::text[]) s(kind, id) using (kind, id)
                        order by h.kind, h.id for update of h""",
                        row -> Map.entry(new Subject(Subject.Kind.of(row.text("kind")), row.text("id")), row.moment()),
                        kinds,
                        ids)
                .forEach(head -> heads.put(head.getKey(), head.getValue()));
        return heads;
    }

    /** Those changes that were made before, by the ids that their makers gave them. */
    private Map<UUID, Earlier> findEarlier(List<Asked> all) {
        var ids =
                all.stream().map(asked -> String.valueOf(asked.request().id())).toArray(String[]::new);
        return sql
                .list(
                        """
                        select id, kind, subject, what, request_sha256, revision, recorded_at
                        from registry.change where id = any (?::uuid[])""",
                        row -> new Earlier(
                                UUID.fromString(row.text("id")),
                                new Subject(Subject.Kind.of(row.text("kind")), row.text("subject")),
                                row.text("what"),
                                row.text("request_sha256"),
                                row.moment()),
                        (Object) ids)
                .stream()
                .collect(Collectors.toMap(Earlier::id, Function.identity()));
    }

    private record Earlier(UUID id, Subject subject, String what, String digest, Moment moment) {

        /** The moment at which it was made; a conflict, if something else is asked for by its id. */
        Moment repeatedBy(Asked asked) {
            if (!subject.equals(asked.subject())
                    || !what.equals(asked.what())
                    || !digest.equals(asked.digest().hex())) {
                throw Conflict.reused(id);
            }
            return moment;
        }
    }

    /**
     * Goes past a revision that was told to the world but is not in the database, which must be older than the world:
     * restored from a backup. Whoever keeps the highest revision would otherwise never hear of this subject again.
     */
    @Transactional
    public void overtake(Subject subject, long told) {
        var head = lock(List.of(subject)).getOrDefault(subject, NEVER);
        if (head.revision() == 0 || head.revision() > told) {
            return;
        }
        var moment = new Moment(told + 1, next(head).recordedAt());
        var id = UUID.randomUUID();
        var digest = Sha256.of(id.toString().getBytes(StandardCharsets.UTF_8));
        var writes = new Writes();
        record(subject, moment, "overtaken", moment.recordedAt(), id, digest, Actor.system("site-registry"), writes);
        writes.send(sql);
    }

    private static void record(Asked asked, Moment moment, Actor actor, Writes writes) {
        var request = asked.request();
        var id = requireNonNull(request.id());
        var doneAt = requireNonNull(request.doneAt());
        record(asked.subject(), moment, asked.what(), doneAt, id, asked.digest(), actor, writes);
    }

    private static void record(
            Subject subject,
            Moment moment,
            String what,
            Instant doneAt,
            UUID id,
            Sha256 digest,
            Actor actor,
            Writes writes) {
        var kind = subject.kind().word();
        writes.add(
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
        writes.add(
                "update registry.head set revision = ?, recorded_at = ? where kind = ? and id = ?",
                moment.revision(),
                moment.recordedAt(),
                kind,
                subject.id());
        if (subject.kind().isPublished()) {
            writes.add(
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
