package io.minewatch.registry.exchange.intake;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.Validity;
import io.minewatch.contract.area.Area;
import io.minewatch.registry.area.AreaRequest;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.SameGround;
import io.minewatch.registry.exchange.judge.ShapeJudge;
import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.Shapes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in townships and protected areas: a polygon with a name and a kind. */
@Singleton
class AreaIntake implements Intake {

    private final ShapeJudge shapes;
    private final SubjectIds ids;
    private final Changes changes;
    private final Areas areas;

    AreaIntake(ShapeJudge shapes, SubjectIds ids, Changes changes, Areas areas) {
        this.shapes = shapes;
        this.ids = ids;
        this.changes = changes;
        this.areas = areas;
    }

    @Override
    public Target target() {
        return Target.AREAS;
    }

    @Override
    public List<JudgedRow> judge(List<Draft> drafts, Setting setting) {
        return drafts.stream().map(draft -> judge(draft, setting)).toList();
    }

    private JudgedRow judge(Draft draft, Setting setting) {
        var remarks = new ArrayList<>(draft.remarks());
        var kind = kind(draft, setting.options(), remarks);
        var judged = shapes.judge(draft, setting.format(), setting.frame());
        remarks.addAll(judged.remarks());
        var word = kind == null || kind == Area.Kind.TOWNSHIP ? "township" : "area";
        var subject = ids.of(word, draft.properties()).orElse(null);
        if (subject == null) {
            remarks.add(SubjectIds.NONE);
        }
        var name = Column.NAME.of(draft.properties()).orElse(requireNonNullElse(subject, ""));
        var before = subject == null ? null : find(subject).orElse(null);
        var shape = judged.shape();
        boolean same = before != null && shape != null && hasShape(before, shape, setting);
        return new JudgedRow(
                draft,
                Verdict.of(remarks),
                subject,
                subject,
                before == null ? 0 : before.revision(),
                before != null,
                before != null && same && before.kind() == kind && before.name().equals(name),
                name,
                remarks,
                shape == null ? null : Shapes.toJts(shape),
                judged.asFiled(),
                shape == null ? null : GroundArea.squareMeters(shape),
                shape == null || kind == null ? null : request(kind, name, same ? null : shape, setting, before));
    }

    private Optional<Area> find(String id) {
        try {
            return Optional.of(areas.get(new AreaId(id), changes.known(Subject.area(id), null)));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(Area area, MultiPolygon shape, Setting setting) {
        return area.findBoundaryAt(setting.validFrom())
                .filter(boundary -> SameGround.test(Shapes.toJts(boundary.shape()), Shapes.toJts(shape)))
                .isPresent();
    }

    private static Area.@Nullable Kind kind(Draft draft, Options options, List<Remark> remarks) {
        var kind = Column.KIND
                .of(draft.properties())
                .flatMap(word -> Kinds.find(Area.Kind.class, word))
                .orElse(options.areaKind());
        if (kind == null || kind == Area.Kind.UNKNOWN) {
            remarks.add(
                    Remark.of(Weight.FAULT, "area.kind-missing", "is of no kind that is known, and none was given"));
            return null;
        }
        return kind;
    }

    private static JsonNode request(
            Area.Kind kind, String name, @Nullable MultiPolygon shape, Setting setting, @Nullable Area before) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", kind);
        request.put("name", name);
        if (before != null) {
            request.put("names", before.names());
        }
        if (before != null && kind.isProtected()) {
            request.put("forbidden", before.forbidden());
        }
        if (shape != null) {
            request.put("boundary", Map.of("shape", shape, "valid", Validity.since(setting.validFrom())));
        }
        return ContractJson.mapper().valueToTree(request);
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        rows.forEach(row -> store(row, actor));
    }

    private void store(Prepared row, Actor actor) {
        areas.put(new AreaId(row.subject()), Requests.read(row.request(), AreaRequest.class), actor);
    }
}
