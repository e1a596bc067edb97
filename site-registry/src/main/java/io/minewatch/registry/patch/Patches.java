package io.minewatch.registry.patch;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.registry.attachment.Attachments;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.change.ValidRequest;
import io.minewatch.registry.patch.Patch.Finding;
import io.minewatch.registry.patch.Patch.Verdict;
import io.minewatch.registry.shape.BoundaryRequest;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.ShapeReader;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** All patches, with what was made of them. */
@ApplicationScoped
public class Patches {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Changes changes;
    private final Sql sql;
    private final ShapeReader shapes;
    private final Attachments attachments;
    private final InstantSource clock;

    public Patches(Changes changes, Sql sql, ShapeReader shapes, Attachments attachments, InstantSource clock) {
        this.changes = changes;
        this.sql = sql;
        this.shapes = shapes;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Adds a patch, or a new version of one. */
    @Transactional
    public Outcome put(PatchId id, PatchRequest request, Actor actor) {
        var check = changes.check(request);
        var number = check.text("/number", request.number());
        var name = check.text("/name", request.name());
        check.present("/deadline", request.deadline());
        var always = new ValidRequest(Instant.EPOCH, null);
        var shape = shapes.readBoundary(new BoundaryRequest(request.shape(), always, null), "", check);
        check.orThrow();
        return changes.make(
                Subject.patch(id.value()),
                "patch.put",
                request,
                actor,
                (moment, writes) -> writes.add(
                        "insert into registry.patch_version values (?, ?, ?, ?, ?, ?, ?, st_geomfromwkb(?, 4490))",
                        id.value(),
                        moment.revision(),
                        moment.recordedAt(),
                        number,
                        name,
                        request.township(),
                        request.deadline(),
                        Shapes.write(shape.orElseThrow().shape())));
    }

    /** Notes a verdict. */
    @Transactional
    public Outcome judge(PatchId id, VerdictRequest request, Actor actor) {
        var check = changes.check(request);
        check.present("/verdict", request.verdict());
        check.optionalText("/explanation", request.explanation());
        var attachment = request.attachment();
        if (attachment != null && !SHA_256.matcher(attachment).matches()) {
            check.fault("/attachment", "attachment.form", "must be a SHA-256 of 64 small hexadecimal digits");
        } else if (attachment != null && !attachments.isFiled(attachment)) {
            check.fault("/attachment", "attachment.not-filed", "was not sent here: send the file before the verdict");
        }
        if (request.verdict() != null && request.verdict().needsProof()) {
            needProof(request, check);
        }
        check.orThrow();
        return changes.amend(
                Subject.patch(id.value()),
                "patch.verdict",
                request,
                actor,
                (moment, writes) -> writes.add(
                        "insert into registry.patch_verdict values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                        id.value(),
                        moment.revision(),
                        moment.recordedAt(),
                        request.doneAt(),
                        requireNonNull(request.verdict()).name(),
                        request.explanation(),
                        attachment,
                        Sql.json(actor)));
    }

    private static void needProof(VerdictRequest request, Check check) {
        var message = "must be given: this verdict needs both an explanation and an attachment";
        if (request.explanation() == null || request.explanation().isBlank()) {
            check.fault("/explanation", "patch.explanation-missing", message);
        }
        if (request.attachment() == null) {
            check.fault("/attachment", "patch.attachment-missing", message);
        }
    }

    /** The patch as it was known at {@code known}. */
    public Patch get(PatchId id, Moment known) {
        return sql.find("""
                        select *, st_asbinary(shape) as wkb from registry.patch_version
                        where patch = ? and recorded_at <= ? order by revision desc limit 1""", row -> patch(row, id, known), id.value(), known.recordedAt())
                .orElseThrow(() -> new Unknown(Subject.patch(id.value())));
    }

    /** Ids of the patches after {@code after}; of those without a verdict only, if {@code open}. */
    public List<PatchId> list(String after, int limit, boolean open) {
        return sql.list("""
                select h.id from registry.head h where h.kind = 'patch' and h.revision > 0 and h.id > ?
                and not (? and exists (select 1 from registry.patch_verdict v where v.patch = h.id))
                order by h.id limit ?""", row -> new PatchId(row.text("id")), after, open, limit);
    }

    /** How many have had no verdict though their deadline is over. */
    public long countOverdue() {
        return sql.find("""
                        select count(*) as n from (
                            select distinct on (patch) patch, deadline from registry.patch_version
                            order by patch, revision desc) p
                        where deadline <= ? and not exists (
                            select 1 from registry.patch_verdict v where v.patch = p.patch)""", row -> row.number("n"), clock.instant()).orElse(0L);
    }

    private Patch patch(Row row, PatchId id, Moment known) {
        var findings = sql.list(
                "select * from registry.patch_verdict where patch = ? and recorded_at <= ? order by revision",
                Patches::finding,
                id.value(),
                known.recordedAt());
        var deadline = row.instant("deadline");
        var shape = Shapes.readMultiPolygon(row.bytes("wkb"));
        return new Patch(
                id,
                known.revision(),
                row.text("number"),
                row.text("name"),
                row.textOrNull("township"),
                deadline,
                findings.isEmpty() && !clock.instant().isBefore(deadline),
                shape,
                GroundArea.squareMeters(shape),
                findings,
                known.recordedAt());
    }

    private static Finding finding(Row row) {
        return new Finding(
                Verdict.valueOf(row.text("verdict")),
                row.textOrNull("explanation"),
                row.textOrNull("attachment"),
                row.instant("given_at"),
                row.json("actor", Actor.class),
                row.instant("recorded_at"));
    }
}
