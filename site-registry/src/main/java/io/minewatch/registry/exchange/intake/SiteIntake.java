package io.minewatch.registry.exchange.intake;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.ShapeJudge;
import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.Shapes;
import io.minewatch.registry.site.SiteRequest;
import io.minewatch.registry.site.Sites;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in mine sites: a polygon with a name. */
@Singleton
class SiteIntake implements Intake {

    private final ShapeJudge shapes;
    private final SubjectIds ids;
    private final Sql sql;
    private final Sites sites;

    SiteIntake(ShapeJudge shapes, SubjectIds ids, Sql sql, Sites sites) {
        this.shapes = shapes;
        this.ids = ids;
        this.sql = sql;
        this.sites = sites;
    }

    @Override
    public Target target() {
        return Target.SITES;
    }

    @Override
    public boolean mindsOverlaps() {
        return true;
    }

    @Override
    public List<JudgedRow> judge(List<Draft> drafts, Setting setting) {
        var townships = Townships.load(sql, setting.validFrom());
        var subjects = drafts.stream()
                .flatMap(draft -> ids.of("site", draft.properties()).stream())
                .toList();
        var registered = RegisteredSite.find(sql, subjects, setting.validFrom());
        return drafts.stream()
                .map(draft -> judge(draft, setting, townships, registered))
                .toList();
    }

    private JudgedRow judge(Draft draft, Setting setting, Townships townships, Map<String, RegisteredSite> registered) {
        var remarks = new ArrayList<>(draft.remarks());
        var judged = shapes.judge(draft, setting.format(), setting.frame());
        remarks.addAll(judged.remarks());
        var subject = ids.of("site", draft.properties()).orElse(null);
        if (subject == null) {
            remarks.add(Remark.of(Weight.FAULT, "row.no-name", "has neither id, number nor name"));
        }
        var before = subject == null ? null : registered.get(subject);
        var name = Column.NAME
                .of(draft.properties())
                .or(() -> Column.ID.of(draft.properties()))
                .orElse(requireNonNullElse(subject, ""));
        var shape = judged.shape();
        var geometry = shape == null ? null : Shapes.toJts(shape);
        var township = geometry == null
                ? null
                : townships
                        .of(draft.properties(), geometry, setting.options(), remarks)
                        .orElse(null);
        if (before != null && shape != null) {
            before.judgeShift(shape, remarks);
        }
        var kind = requireNonNullElse(setting.options().kind(), SiteState.Kind.LICENSED);
        boolean unchanged = before != null && before.holds(name, township, kind, geometry);
        return new JudgedRow(
                draft,
                Verdict.of(remarks),
                subject,
                subject,
                before == null ? 0 : before.revision(),
                before != null,
                unchanged,
                name,
                remarks,
                geometry,
                judged.asFiled(),
                shape == null ? null : GroundArea.squareMeters(shape),
                request(name, township, shape, kind, setting, before));
    }

    /** What is the same as before is left out: a boundary or state that is stored again would look like news. */
    private static @Nullable JsonNode request(
            String name,
            @Nullable String township,
            @Nullable MultiPolygon shape,
            SiteState.Kind kind,
            Setting setting,
            @Nullable RegisteredSite before) {
        if (shape == null || township == null) {
            return null;
        }
        var valid = Validity.since(setting.validFrom());
        var request = new LinkedHashMap<String, Object>();
        request.put("name", name);
        request.put("township", township);
        if (before == null || !before.hasShape(Shapes.toJts(shape))) {
            request.put("boundary", Map.of("shape", shape, "valid", valid));
        }
        if (before == null || !before.isOf(kind)) {
            request.put("state", Map.of("kind", kind, "valid", valid));
        }
        if (before != null && !before.names().isEmpty()) {
            request.put("names", before.names());
        }
        return ContractJson.mapper().valueToTree(request);
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        sites.putAll(rows.stream().map(SiteIntake::put).toList(), actor);
    }

    private static Sites.Put put(Prepared row) {
        return new Sites.Put(new SiteId(row.subject()), Requests.read(row.request(), SiteRequest.class));
    }
}
