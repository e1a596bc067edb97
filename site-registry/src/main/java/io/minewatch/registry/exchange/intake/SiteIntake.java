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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

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
            remarks.add(SubjectIds.NONE);
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
                : township(draft, geometry, before, townships, setting, remarks).orElse(null);
        if (before != null && shape != null) {
            before.judgeShift(shape, remarks);
        }
        var kind = kind(draft, setting.options(), before);
        boolean unchanged = before != null && before.holds(name, township, kind, geometry);
        if (before != null && township != null) {
            before.tellDifferences(name, township, kind, remarks);
        }
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

    /** A site that stays where it is stays in its township, unless the row names another one. */
    private static Optional<String> township(
            Draft draft,
            Geometry geometry,
            @Nullable RegisteredSite before,
            Townships townships,
            Setting setting,
            List<Remark> remarks) {
        if (before != null
                && before.hasShape(geometry)
                && Column.TOWNSHIP.of(draft.properties()).isEmpty()) {
            return Optional.of(before.township());
        }
        return townships.of(draft.properties(), geometry, setting.options(), remarks);
    }

    /** What the file says it is, or whoever brings it, or what it is registered as. */
    private static SiteState.Kind kind(Draft draft, Options options, @Nullable RegisteredSite before) {
        return Column.KIND
                .of(draft.properties())
                .flatMap(word -> Kinds.find(SiteState.Kind.class, word))
                .or(() -> Optional.ofNullable(options.kind()))
                .or(() -> Optional.ofNullable(before).flatMap(RegisteredSite::findKind))
                .orElse(SiteState.Kind.LICENSED);
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
