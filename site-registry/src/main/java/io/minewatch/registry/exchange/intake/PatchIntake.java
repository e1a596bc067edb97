package io.minewatch.registry.exchange.intake;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.SameGround;
import io.minewatch.registry.exchange.judge.ShapeJudge;
import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.patch.Patch;
import io.minewatch.registry.patch.PatchId;
import io.minewatch.registry.patch.PatchRequest;
import io.minewatch.registry.patch.Patches;
import io.minewatch.registry.shape.GroundArea;
import io.minewatch.registry.shape.Shapes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in satellite change patches: a polygon with a number, to be judged by a deadline. */
@Singleton
class PatchIntake implements Intake {

    private final ShapeJudge shapes;
    private final SubjectIds ids;
    private final Sql sql;
    private final ZoneId zone;
    private final Changes changes;
    private final Patches patches;

    PatchIntake(ShapeJudge shapes, SubjectIds ids, Sql sql, ZoneId zone, Changes changes, Patches patches) {
        this.shapes = shapes;
        this.ids = ids;
        this.sql = sql;
        this.zone = zone;
        this.changes = changes;
        this.patches = patches;
    }

    @Override
    public Target target() {
        return Target.PATCHES;
    }

    @Override
    public List<JudgedRow> judge(List<Draft> drafts, Setting setting) {
        var townships = Townships.load(sql, setting.filedAt());
        return drafts.stream().map(draft -> judge(draft, setting, townships)).toList();
    }

    private JudgedRow judge(Draft draft, Setting setting, Townships townships) {
        var remarks = new ArrayList<>(draft.remarks());
        var line = draft.properties();
        var subject = ids.of("patch", line).orElse(null);
        if (subject == null) {
            remarks.add(SubjectIds.NONE);
        }
        var before = subject == null ? null : find(subject).orElse(null);
        var deadline = deadline(line, before, setting.options());
        if (deadline.isEmpty()) {
            remarks.add(Remark.of(Weight.FAULT, "patch.deadline-missing", "has no deadline, and none was given"));
        }
        var judged = shapes.judge(draft, setting.format(), setting.frame());
        remarks.addAll(judged.remarks());
        var shape = judged.shape();
        var township = shape == null ? Optional.<String>empty() : townships.find(line, Shapes.toJts(shape));
        var number = number(line, subject, before);
        var name = Column.NAME.of(line).orElse(number);
        boolean unchanged = before != null
                && shape != null
                && SameGround.test(Shapes.toJts(before.shape()), Shapes.toJts(shape))
                && before.name().equals(name)
                && deadline.filter(before.deadline()::equals).isPresent();
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
                shape == null ? null : Shapes.toJts(shape),
                judged.asFiled(),
                shape == null ? null : GroundArea.squareMeters(shape),
                request(number, name, township.orElse(null), deadline.orElse(null), shape));
    }

    /** The day that a line names is no news where the patch is due on it already. */
    private Optional<Instant> deadline(Map<String, String> line, @Nullable Patch before, Options options) {
        var known = Optional.ofNullable(before).map(Patch::deadline);
        return Column.DEADLINE
                .of(line)
                .flatMap(text -> Dates.end(text, zone))
                .map(end ->
                        known.filter(due -> lastDay(due).equals(lastDay(end))).orElse(end))
                .or(() -> Optional.ofNullable(options.deadline()))
                .or(() -> known);
    }

    private LocalDate lastDay(Instant deadline) {
        return deadline.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** The number by which those who handed it down know it; a line that names it by our id does not speak of that. */
    private static String number(Map<String, String> line, @Nullable String subject, @Nullable Patch before) {
        return Column.ID
                .of(line)
                .filter(id -> before == null || !id.equals(subject))
                .orElse(before == null ? requireNonNullElse(subject, "") : before.number());
    }

    private Optional<Patch> find(String id) {
        try {
            return Optional.of(patches.get(new PatchId(id), changes.known(Subject.patch(id), null)));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonNode request(
            String number,
            String name,
            @Nullable String township,
            @Nullable Instant deadline,
            @Nullable MultiPolygon shape) {
        if (shape == null || deadline == null) {
            return null;
        }
        var request = new LinkedHashMap<String, Object>();
        request.put("number", number);
        request.put("name", name);
        request.put("deadline", deadline);
        request.put("shape", shape);
        if (township != null) {
            request.put("township", township);
        }
        return ContractJson.mapper().valueToTree(request);
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        rows.forEach(row -> store(row, actor));
    }

    private void store(Prepared row, Actor actor) {
        patches.put(new PatchId(row.subject()), Requests.read(row.request(), PatchRequest.class), actor);
    }
}
