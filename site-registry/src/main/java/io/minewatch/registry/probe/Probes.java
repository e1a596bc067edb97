package io.minewatch.registry.probe;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Published;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.change.Writes;
import io.minewatch.registry.probe.ProbeReader.Measured;
import io.minewatch.registry.shape.PositionCheck;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All probes of the county, with what was ever known of them. */
@ApplicationScoped
public class Probes implements Published {

    private final Changes changes;
    private final Sql sql;
    private final Areas areas;
    private final PositionCheck positions;
    private final ProbeReader reader;
    private final InstantSource clock;

    public Probes(
            Changes changes, Sql sql, Areas areas, PositionCheck positions, ProbeReader reader, InstantSource clock) {
        this.changes = changes;
        this.sql = sql;
        this.areas = areas;
        this.positions = positions;
        this.reader = reader;
        this.clock = clock;
    }

    /** Creates or changes a probe. */
    @Transactional
    public Outcome put(ProbeId id, ProbeRequest request, Actor actor) {
        var check = changes.check(request);
        check.orThrow();
        return changes.make(Subject.probe(id.value()), "probe.put", request, actor, (moment, writes) -> {
            var sent = read(id, request, find(id, moment).orElse(null), moment.recordedAt(), check);
            check.orThrow();
            writes.add(
                    """
                    insert into registry.probe_description
                    values (?, ?, ?, ?, ?, ?, st_geomfromwkb(?, 4490), ?::jsonb, ?::jsonb)""",
                    id.value(),
                    moment.revision(),
                    moment.recordedAt(),
                    sent.name(),
                    request.deviceId(),
                    sent.township().value(),
                    Shapes.write(sent.location().orElseThrow()),
                    Sql.json(sent.streams()),
                    Sql.json(sent.presets()));
            addCalibrations(id, moment, sent.calibrations(), writes);
            sent.valid().ifPresent(valid -> addState(id, moment, requireNonNull(request.state()), valid, writes));
        });
    }

    /** What {@link #put} would say against a probe that is not sent yet. */
    public List<Fault> judge(ProbeId id, ProbeRequest request, @Nullable Probe before) {
        var check = changes.check();
        read(id, request, before, clock.instant(), check);
        return check.faults();
    }

    /** A probe that was sent, read as far as it can be. */
    private record Sent(
            String name,
            AreaId township,
            Optional<GeoPoint> location,
            List<StreamProfile> streams,
            List<Preset> presets,
            List<Measured> calibrations,
            Optional<Validity> valid) {}

    private Sent read(ProbeId id, ProbeRequest request, @Nullable Probe before, Instant now, Check check) {
        if (request.deviceId() != null && !request.deviceId().matches("[0-9]{20}")) {
            check.fault("/deviceId", "device-id.form", "must have the 20 digits of GB/T 28181");
        }
        var state = request.state();
        if (before == null) {
            check.present("/state", state);
        }
        var valid = state == null ? Optional.<Validity>empty() : Optional.of(valid(state, "/state", check));
        var streams = reader.streams(id, request.streams(), before, check);
        if (requireNonNullElse(request.streams(), List.of()).isEmpty() && isToBeWatched(before, state, valid, now)) {
            check.fault("/streams", "probe.watched-without-stream", "a probe that is watched sends a stream");
        }
        var presets = reader.presets(request.presets(), before, check);
        return new Sent(
                check.text("/name", request.name()),
                areas.townships().read("/township", request.township(), check),
                positions.read(request.location(), "/location", check),
                streams,
                presets,
                reader.calibrations(request.calibrations(), presets, check),
                valid);
    }

    /** Whether a probe is to be watched, now or later, once it has one more state. */
    private static boolean isToBeWatched(
            @Nullable Probe before, @Nullable StateRequest more, Optional<Validity> valid, Instant now) {
        var states = new ArrayList<>(before == null ? List.<ProbeState>of() : before.states());
        if (more != null && valid.isPresent()) {
            states.add(new ProbeState(requireNonNullElse(more.watched(), false), more.reason(), valid.get(), now));
        }
        return States.resolve(states).stream()
                .filter(ProbeState::watched)
                .map(state -> state.valid().until())
                .anyMatch(until -> until == null || until.isAfter(now));
    }

    /** Adds a calibration for the time for which it holds. */
    @Transactional
    public Outcome add(ProbeId id, AddedCalibration request, Actor actor) {
        var check = changes.check(request);
        check.orThrow();
        return changes.amend(Subject.probe(id.value()), "probe.calibration", request, actor, (moment, writes) -> {
            var presets = get(id, moment).presets();
            var sent = new CalibrationRequest(request.preset(), request.valid(), request.method());
            var measured = reader.calibration(sent, presets, "", check);
            check.orThrow();
            addCalibrations(id, moment, List.of(measured.orElseThrow()), writes);
        });
    }

    /** Says from when to when the probe is watched, or is not. */
    @Transactional
    public Outcome add(ProbeId id, AddedState request, Actor actor) {
        var check = changes.check(request);
        var state = new StateRequest(request.watched(), request.reason(), request.valid());
        var valid = valid(state, "", check);
        check.orThrow();
        return changes.amend(Subject.probe(id.value()), "probe.state", request, actor, (moment, writes) -> {
            if (Boolean.TRUE.equals(state.watched())
                    && get(id, moment).streams().isEmpty()) {
                check.fault("/watched", "probe.watched-without-stream", "a probe that is watched sends a stream");
            }
            check.orThrow();
            addState(id, moment, state, valid, writes);
        });
    }

    /** The probe as it was known at {@code known}. */
    public Probe get(ProbeId id, Moment known) {
        return find(id, known).orElseThrow(() -> new Unknown(Subject.probe(id.value())));
    }

    private Optional<Probe> find(ProbeId id, Moment known) {
        return sql.find("""
                select *, st_asbinary(location) as point from registry.probe_description
                where probe = ? and recorded_at <= ? order by revision desc limit 1""", row -> probe(id, known, row), id.value(), known.recordedAt());
    }

    private Probe probe(ProbeId id, Moment known, Row row) {
        var calibrations = calibrations(id, known);
        return new Probe(
                id,
                known.revision(),
                row.text("name"),
                row.textOrNull("device_id"),
                new AreaId(row.text("township")),
                Shapes.readPoint(row.bytes("point")),
                row.json("streams", new TypeReference<List<StreamProfile>>() {}),
                row.json("presets", new TypeReference<List<Preset>>() {}).stream()
                        .map(p -> new Preset(
                                p.id(), p.name(), p.home(), calibrations.getOrDefault(p.id(), List.of()), p.masks()))
                        .toList(),
                states(id, known),
                known.recordedAt());
    }

    private Map<String, List<Calibration>> calibrations(ProbeId id, Moment known) {
        return sql
                .list(
                        """
                        select preset, method, lower(valid) as valid_from, upper(valid) as valid_until, recorded_at
                        from registry.probe_calibration where probe = ? and recorded_at <= ?
                        order by revision, position""",
                        row -> Map.entry(
                                row.text("preset"),
                                new Calibration(
                                        row.json("method", Calibration.Method.class),
                                        row.validity("valid"),
                                        row.instant("recorded_at"))),
                        id.value(),
                        known.recordedAt())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<ProbeState> states(ProbeId id, Moment known) {
        return States.resolve(sql.list(
                """
                select watched, reason, lower(valid) as valid_from, upper(valid) as valid_until, recorded_at
                from registry.probe_state where probe = ? and recorded_at <= ? order by revision""",
                row -> new ProbeState(
                        row.flag("watched"),
                        row.textOrNull("reason"),
                        row.validity("valid"),
                        row.instant("recorded_at")),
                id.value(),
                known.recordedAt()));
    }

    private static void addCalibrations(ProbeId id, Moment moment, List<Measured> calibrations, Writes writes) {
        for (int i = 0; i < calibrations.size(); i++) {
            var measured = calibrations.get(i);
            writes.add(
                    "insert into registry.probe_calibration values (?, ?, ?, ?, ?, tstzrange(?, ?), ?::jsonb)",
                    id.value(),
                    moment.revision(),
                    i,
                    moment.recordedAt(),
                    measured.preset(),
                    measured.valid().from(),
                    measured.valid().until(),
                    Sql.json(measured.method()));
        }
    }

    private static void addState(ProbeId id, Moment moment, StateRequest state, Validity valid, Writes writes) {
        writes.add(
                "insert into registry.probe_state values (?, ?, ?, ?, ?, tstzrange(?, ?))",
                id.value(),
                moment.revision(),
                moment.recordedAt(),
                state.watched(),
                state.reason(),
                valid.from(),
                valid.until());
    }

    private static Validity valid(StateRequest state, String at, Check check) {
        check.present(at + "/watched", state.watched());
        check.optionalText(at + "/reason", state.reason());
        return check.validity(at + "/valid", state.valid());
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROBE;
    }

    @Override
    public Probe record(String id, Moment known) {
        return get(new ProbeId(id), known);
    }
}
