package io.minewatch.registry.exchange.intake;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.crs.Distance;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.ShapeJudge;
import io.minewatch.registry.exchange.judge.Verdict;
import io.minewatch.registry.probe.ProbeRequest;
import io.minewatch.registry.probe.Probes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Takes in probes: a point with a name, and the addresses of its streams where they are known yet. Presets, masks and
 * calibrations are more than a line can say, and stay as they are.
 */
@Singleton
class ProbeIntake implements Intake {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ShapeJudge shapes;
    private final RegisteredProbes registered;
    private final Sql sql;
    private final Probes probes;

    ProbeIntake(ShapeJudge shapes, RegisteredProbes registered, Sql sql, Probes probes) {
        this.shapes = shapes;
        this.registered = registered;
        this.sql = sql;
        this.probes = probes;
    }

    @Override
    public Target target() {
        return Target.PROBES;
    }

    @Override
    public List<JudgedRow> judge(List<Draft> drafts, Setting setting) {
        var townships = Townships.load(sql, setting.validFrom());
        return drafts.stream().map(draft -> judge(draft, setting, townships)).toList();
    }

    private JudgedRow judge(Draft draft, Setting setting, Townships townships) {
        var remarks = new ArrayList<>(draft.remarks());
        var line = draft.properties();
        var subject = registered.id(line).orElse(null);
        if (subject == null) {
            remarks.add(SubjectIds.NONE);
        }
        var before = subject == null ? null : registered.find(subject).orElse(null);
        var name = Column.NAME.of(line).orElse(before == null ? requireNonNullElse(subject, "") : before.name());
        var place = place(draft, before, setting, remarks).orElse(null);
        var township = place == null
                ? null
                : township(line, place, before, townships, setting, remarks).orElse(null);
        var request = place == null || township == null
                ? null
                : new ProbeColumns(line, before, remarks).read(name, township, place, setting);
        if (subject != null && request != null) {
            judge(subject, request, before, remarks);
        }
        return new JudgedRow(
                draft,
                Verdict.of(remarks),
                subject,
                subject,
                before == null ? 0 : before.revision(),
                before != null,
                before != null && ProbeColumns.registered(before).equals(request),
                name,
                remarks,
                place == null ? null : point(place),
                null,
                null,
                request);
    }

    /** Where it stands; a list of addresses may leave that out for probes that are registered. */
    private Optional<GeoPoint> place(Draft draft, @Nullable Probe before, Setting setting, List<Remark> remarks) {
        if (before != null && draft.polygons().isEmpty() && Verdict.of(draft.remarks()) != Verdict.REFUSED) {
            return Optional.of(before.location());
        }
        return shapes.point(draft, setting.frame(), remarks);
    }

    private static Optional<String> township(
            Map<String, String> line,
            GeoPoint place,
            @Nullable Probe before,
            Townships townships,
            Setting setting,
            List<Remark> remarks) {
        if (before != null && Column.TOWNSHIP.of(line).isEmpty() && ProbeColumns.isSame(before.location(), place)) {
            return Optional.of(before.township().value());
        }
        return townships.of(line, point(place), setting.options(), remarks);
    }

    private void judge(String subject, ObjectNode request, @Nullable Probe before, List<Remark> remarks) {
        if (Verdict.of(remarks) != Verdict.REFUSED) {
            probes.judge(new ProbeId(subject), Requests.read(request, ProbeRequest.class), before).stream()
                    .map(fault -> new Remark(Weight.FAULT, fault.code(), fault.parameters(), fault.message()))
                    .forEach(remarks::add);
        }
        if (before != null) {
            tellDifferences(before, request, remarks);
        }
    }

    private static void tellDifferences(Probe before, ObjectNode request, List<Remark> remarks) {
        var registered = ProbeColumns.registered(before);
        Differences.tell(cells(registered), cells(request), remarks);
        if (!registered.path("location").equals(request.path("location"))) {
            tellMove(before, request, remarks);
        }
    }

    private static Map<Column, String> cells(ObjectNode request) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.NAME, request.path("name").asText());
        cells.put(Column.DEVICE, request.path("deviceId").asText());
        cells.put(Column.TOWNSHIP, request.path("township").asText());
        for (var stream : request.path("streams")) {
            boolean main = stream.path("role").asText().equals(StreamRole.MAIN.name());
            cells.put(
                    main ? Column.MAIN_STREAM : Column.SUB_STREAM,
                    stream.path("address").asText());
            cells.put(Column.USER, stream.path("user").asText());
        }
        return cells;
    }

    /** What was calibrated where it stood is wrong where it stands now. */
    private static void tellMove(Probe before, ObjectNode request, List<Remark> remarks) {
        var here = request.path("location");
        var meters = Distance.metres(
                before.location(),
                new GeoPoint(here.path(0).doubleValue(), here.path(1).doubleValue()));
        boolean calibrated = before.presets().stream()
                .anyMatch(preset -> !preset.calibrations().isEmpty());
        remarks.add(Remark.of(
                calibrated ? Weight.DOUBT : Weight.NOTE,
                calibrated ? "probe.moved-calibrated" : "probe.moved",
                "moves by %.2f m".formatted(meters),
                "meters",
                Math.round(meters * 100) / 100.0));
    }

    private static Point point(GeoPoint point) {
        return GEOMETRY.createPoint(new Coordinate(point.lon(), point.lat()));
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        rows.forEach(
                row -> probes.put(new ProbeId(row.subject()), Requests.read(row.request(), ProbeRequest.class), actor));
    }
}
