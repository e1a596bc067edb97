package io.minewatch.registry.exchange.intake;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Validity;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Takes in new probes: a point with a name and the addresses of its streams. A probe that is registered already is left
 * to the administrator's own page: presets, masks and passwords are more than a line can say.
 */
@Singleton
class ProbeIntake implements Intake {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ShapeJudge shapes;
    private final SubjectIds ids;
    private final Sql sql;
    private final Changes changes;
    private final Probes probes;

    ProbeIntake(ShapeJudge shapes, SubjectIds ids, Sql sql, Changes changes, Probes probes) {
        this.shapes = shapes;
        this.ids = ids;
        this.sql = sql;
        this.changes = changes;
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
        var subject = ids.of("probe", line).orElse(null);
        if (subject == null) {
            remarks.add(Remark.of(Weight.FAULT, "row.no-name", "has neither id, number nor name"));
        }
        var name = Column.NAME.of(line).orElse(requireNonNullElse(subject, ""));
        var place = shapes.point(draft, setting.frame(), remarks).map(ProbeIntake::point);
        var township = place.flatMap(point -> townships.of(line, point, setting.options(), remarks));
        var streams = streams(line, remarks);
        boolean exists = subject != null && isRegistered(subject);
        if (exists) {
            remarks.add(Remark.of(Weight.NOTE, "probe.registered", "is registered already and stays as it is"));
        }
        return new JudgedRow(
                draft,
                Verdict.of(remarks),
                subject,
                subject,
                0,
                exists,
                exists,
                name,
                remarks,
                place.orElse(null),
                null,
                null,
                request(line, name, place.orElse(null), township.orElse(null), streams, setting));
    }

    private boolean isRegistered(String id) {
        try {
            return changes.known(Subject.probe(id), null).revision() > 0;
        } catch (Unknown e) {
            return false;
        }
    }

    private static List<Map<String, Object>> streams(Map<String, String> line, List<Remark> remarks) {
        var streams = new ArrayList<Map<String, Object>>();
        for (var column : List.of(Column.MAIN_STREAM, Column.SUB_STREAM)) {
            column.of(line).ifPresent(address -> {
                var stream = new LinkedHashMap<String, Object>();
                stream.put("role", column == Column.MAIN_STREAM ? "MAIN" : "SUB");
                stream.put("address", address.strip());
                Column.USER.of(line).ifPresent(user -> stream.put("user", user));
                streams.add(stream);
            });
        }
        if (streams.isEmpty()) {
            remarks.add(Remark.of(Weight.FAULT, "probe.no-stream", "names no stream"));
        }
        return streams;
    }

    private static @Nullable JsonNode request(
            Map<String, String> line,
            String name,
            @Nullable Point place,
            @Nullable String township,
            List<Map<String, Object>> streams,
            Setting setting) {
        if (place == null || township == null) {
            return null;
        }
        var request = new LinkedHashMap<String, Object>();
        request.put("name", name);
        request.put("township", township);
        request.put("location", new GeoPoint(place.getX(), place.getY()));
        request.put("streams", streams);
        request.put("presets", List.of(Map.of("id", "home", "name", "Home", "home", true)));
        request.put("state", Map.of("watched", true, "valid", Validity.since(setting.validFrom())));
        Column.DEVICE.of(line).ifPresent(device -> request.put("deviceId", device.strip()));
        return ContractJson.mapper().valueToTree(request);
    }

    private static Point point(GeoPoint point) {
        return GEOMETRY.createPoint(new Coordinate(point.lon(), point.lat()));
    }

    @Override
    public void store(List<Prepared> rows, Actor actor) {
        rows.forEach(row -> store(row, actor));
    }

    private void store(Prepared row, Actor actor) {
        probes.put(new ProbeId(row.subject()), Requests.read(row.request(), ProbeRequest.class), actor);
    }
}
