package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.Actor;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.Known;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.permit.PermitRequest;
import io.minewatch.registry.permit.Permits;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in permits: a line with a number, a holder and the site that it is for. */
@Singleton
class PermitIntake implements Intake {

    private final SubjectIds ids;
    private final PermitColumns columns;
    private final PermitCells cells;
    private final Sql sql;
    private final Changes changes;
    private final Permits permits;

    PermitIntake(SubjectIds ids, PermitColumns columns, PermitCells cells, Sql sql, Changes changes, Permits permits) {
        this.ids = ids;
        this.columns = columns;
        this.cells = cells;
        this.sql = sql;
        this.changes = changes;
        this.permits = permits;
    }

    @Override
    public Target target() {
        return Target.PERMITS;
    }

    @Override
    public List<JudgedRow> judge(List<Draft> drafts, Setting setting) {
        return drafts.stream().map(this::judge).toList();
    }

    private JudgedRow judge(Draft draft) {
        var remarks = new ArrayList<>(draft.remarks());
        var line = draft.properties();
        var permit = Column.PERMIT_NUMBER.of(line).map(number -> id(number.strip()));
        var registeredFor = permit.flatMap(permits::findSite);
        var site = site(draft, registeredFor.orElse(null), remarks);
        var before = permit.flatMap(id -> registeredFor.map(of -> get(of, id)));
        var unchanged = PermitColumns.request(before.orElse(null));
        var request = unchanged.deepCopy();
        columns.read(line, before.orElse(null), request, remarks);
        if (permit.isPresent() && Verdict.of(remarks) != Verdict.REFUSED) {
            permits.judge(permit.get(), Requests.read(request, PermitRequest.class), before.orElse(null)).stream()
                    .map(PermitIntake::remark)
                    .forEach(remarks::add);
        }
        if (before.isPresent() && !request.equals(unchanged)) {
            Differences.tell(cells.of(before.get()), permitCells(line), remarks);
        }
        return new JudgedRow(
                draft,
                Verdict.of(remarks),
                site.map(Known::id).orElse(null),
                permit.map(PermitId::value).orElse(null),
                site.map(Known::moment).map(Moment::revision).orElse(0L),
                before.isPresent(),
                before.isPresent() && request.equals(unchanged),
                Column.PERMIT_NUMBER.of(line).orElse(""),
                remarks,
                null,
                null,
                null,
                request);
    }

    /** What a line says of the permit itself. */
    private static Map<Column, String> permitCells(Map<String, String> line) {
        var said = Differences.cells(line);
        said.keySet().retainAll(PermitCells.COLUMNS);
        return said;
    }

    /** The id by which a permit of this number is registered already, perhaps by a person; or one made of the number. */
    private PermitId id(String number) {
        return permits.findNumbered(number).orElseGet(() -> new PermitId(ids.made("permit", number)));
    }

    private static Remark remark(Fault fault) {
        return new Remark(Weight.FAULT, fault.code(), fault.parameters(), fault.message());
    }

    private Permit get(SiteId site, PermitId permit) {
        return permits.get(site, permit, changes.known(Subject.site(site.value()), null));
    }

    /** The site that a row names by id, number or name; or that the permit is for already. */
    private Optional<Known> site(Draft draft, @Nullable SiteId registeredFor, List<Remark> remarks) {
        var said = Column.SITE
                .of(draft.properties())
                .or(() -> Column.NAME.of(draft.properties()))
                .or(() -> Optional.ofNullable(registeredFor).map(SiteId::value));
        if (said.isEmpty()) {
            remarks.add(Remark.of(Weight.FAULT, "permit.no-site", "names no site"));
            return Optional.empty();
        }
        var text = said.get().strip();
        var found = named(text);
        if (found.size() != 1) {
            var code = found.isEmpty() ? "permit.site-unknown" : "permit.site-ambiguous";
            var message = found.isEmpty() ? "no site is registered as " + text : "several sites are called " + text;
            remarks.add(Remark.of(Weight.FAULT, code, message, "site", text));
            return Optional.empty();
        }
        var site = found.getFirst();
        if (registeredFor != null && !registeredFor.value().equals(site.id())) {
            var message = "the permit is registered for " + registeredFor;
            remarks.add(Remark.of(Weight.FAULT, "permit.of-other-site", message, "site", registeredFor.value()));
        }
        return Optional.of(site);
    }

    private List<Known> named(String text) {
        var byId = sql.list(
                "select id, revision, recorded_at from registry.head where kind = 'site' and revision > 0 and id = ?",
                PermitIntake::known,
                ids.isOurs(text) ? text : ids.made("site", text));
        return byId.isEmpty() ? called(text) : byId;
    }

    private List<Known> called(String name) {
        return sql.list("""
                select h.id, h.revision, h.recorded_at from registry.site_description d
                join registry.head h on h.kind = 'site' and h.id = d.site
                where d.name = ? and not exists (
                    select 1 from registry.site_description later
                    where later.site = d.site and later.revision > d.revision)""", PermitIntake::known, name);
    }

    private static Known known(Row row) {
        return new Known(row.text("id"), row.moment());
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        rows.forEach(row -> store(row, actor));
    }

    private void store(Prepared row, Actor actor) {
        permits.put(
                new SiteId(row.head()),
                new PermitId(row.subject()),
                Requests.read(row.request(), PermitRequest.class),
                actor);
    }
}
