package io.minewatch.registry.closure;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Closure;
import io.minewatch.contract.site.Closure.Acceptance;
import io.minewatch.contract.site.Closure.Measure;
import io.minewatch.contract.site.Closure.MeasureKind;
import io.minewatch.contract.site.Closure.Proof;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All closures that were ever ordered. */
@ApplicationScoped
public class Closures {

    private final Changes changes;
    private final Sql sql;
    private final Bans bans;

    public Closures(Changes changes, Sql sql, Bans bans) {
        this.changes = changes;
        this.sql = sql;
        this.bans = bans;
    }

    /** Orders a closure, or extends the order. */
    @Transactional
    public Outcome order(SiteId site, String id, OrderRequest request, Actor actor) {
        var check = changes.check(request);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            check.fault("", "id.form", "a closure's id has small letters, digits and hyphens");
        }
        var orderedAt = check.past("/orderedAt", request.orderedAt());
        if (check.present("/closeBy", request.closeBy())
                && !requireNonNull(request.closeBy()).isAfter(orderedAt)) {
            check.fault("/closeBy", "validity.reversed", "must lie after orderedAt", "orderedAt", orderedAt);
        }
        var measures = requireNonNullElse(request.measures(), List.<MeasureKind>of());
        if (measures.isEmpty()) {
            check.fault("/measures", "value.missing", "at least one measure must be ordered");
        }
        check.unique("/measures", measures, Function.identity());
        check.orThrow();
        return changes.amend(Subject.site(site.value()), "closure.order " + id, request, actor, (moment, writes) -> {
            var before =
                    list(site, moment).stream().filter(c -> c.id().equals(id)).findFirst();
            ClosurePolicy.judgeOrder(before.orElse(null), measures, check);
            if (!bans.isBannedAt(site, orderedAt)) {
                check.fault("/orderedAt", "site.not-banned", "the site is not banned at that time", "time", orderedAt);
            }
            check.orThrow();
            writes.add(
                    "insert into registry.closure_order values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)",
                    site.value(),
                    id,
                    moment.revision(),
                    moment.recordedAt(),
                    orderedAt,
                    Sql.json(before.map(Closure::orderedBy).orElse(actor)),
                    request.closeBy(),
                    Sql.json(measures));
        });
    }

    /** Notes that a measure was done. */
    @Transactional
    public Outcome prove(SiteId site, String id, ProofRequest request, Actor actor) {
        var check = changes.check(request);
        check.present("/measure", request.measure());
        var provedAt = check.past("/provedAt", request.provedAt());
        var evidence = evidence(requireNonNullElse(request.evidence(), List.of()), check);
        var note = check.optionalText("/note", request.note());
        check.orThrow();
        return changes.amend(Subject.site(site.value()), "closure.prove " + id, request, actor, (moment, writes) -> {
            ClosurePolicy.judgeProof(get(site, id, moment), request.measure(), provedAt, actor, check);
            check.orThrow();
            writes.add(
                    "insert into registry.closure_proof values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                    site.value(),
                    id,
                    moment.revision(),
                    moment.recordedAt(),
                    requireNonNull(request.measure()).name(),
                    provedAt,
                    Sql.json(actor),
                    Sql.json(evidence),
                    note);
        });
    }

    /** Accepts a closure for another unit than those that proved it. */
    @Transactional
    public Outcome accept(SiteId site, String id, AcceptanceRequest request, Actor actor) {
        var check = changes.check(request);
        var acceptedAt = check.past("/acceptedAt", request.acceptedAt());
        var note = check.optionalText("/note", request.note());
        check.orThrow();
        return changes.amend(Subject.site(site.value()), "closure.accept " + id, request, actor, (moment, writes) -> {
            ClosurePolicy.judgeAcceptance(get(site, id, moment), acceptedAt, actor, check);
            check.orThrow();
            writes.add(
                    "insert into registry.closure_acceptance values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                    site.value(),
                    id,
                    moment.revision(),
                    moment.recordedAt(),
                    acceptedAt,
                    Sql.json(actor),
                    note);
        });
    }

    /** The closures of a site as they were known at {@code known}, by id. */
    public List<Closure> list(SiteId site, Moment known) {
        var proofs = sql.list(
                """
                select distinct on (closure, measure) * from registry.closure_proof
                where site = ? and recorded_at <= ? order by closure, measure, revision desc""",
                row -> Map.entry(row.text("closure") + row.text("measure"), proof(row)),
                site.value(),
                known.recordedAt());
        var byMeasure = proofs.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sql.list("""
                select distinct on (closure) * from registry.closure_order
                where site = ? and recorded_at <= ? order by closure, revision desc""", row -> closure(site, known, row, byMeasure), site.value(), known.recordedAt());
    }

    /** The closure of a site as it was known at {@code known}. */
    public Closure get(SiteId site, String id, Moment known) {
        return list(site, known).stream()
                .filter(closure -> closure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("closure %s of %s".formatted(id, site)));
    }

    private Closure closure(SiteId site, Moment known, Row row, Map<String, Proof> proofs) {
        var id = row.text("closure");
        var kinds = row.json("measures", new TypeReference<List<MeasureKind>>() {});
        return new Closure(
                id,
                row.instant("ordered_at"),
                row.json("ordered_by", Actor.class),
                row.instant("close_by"),
                kinds.stream()
                        .map(kind -> new Measure(kind, proofs.get(id + kind)))
                        .toList(),
                findAcceptance(site, id, known).orElse(null),
                row.instant("recorded_at"));
    }

    private Optional<Acceptance> findAcceptance(SiteId site, String closure, Moment known) {
        return sql.find(
                "select * from registry.closure_acceptance where site = ? and closure = ? and recorded_at <= ?",
                row -> new Acceptance(
                        row.instant("accepted_at"), row.json("accepted_by", Actor.class), row.textOrNull("note")),
                site.value(),
                closure,
                known.recordedAt());
    }

    private static Proof proof(Row row) {
        return new Proof(
                row.instant("proved_at"),
                row.json("proved_by", Actor.class),
                row.json("evidence", new TypeReference<>() {}),
                row.textOrNull("note"));
    }

    private static List<Sha256> evidence(List<String> digests, Check check) {
        var evidence = new ArrayList<Sha256>();
        for (int i = 0; i < digests.size(); i++) {
            try {
                evidence.add(new Sha256(digests.get(i)));
            } catch (IllegalArgumentException e) {
                check.fault("/evidence/" + i, "sha256.form", "must be 64 small hexadecimal digits");
            }
        }
        return evidence;
    }
}
