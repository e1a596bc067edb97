package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Probe;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.probe.Probes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The probes there are, to tell which of them a line is about. */
@Singleton
class RegisteredProbes {

    private final SubjectIds ids;
    private final Sql sql;
    private final Changes changes;
    private final Probes probes;

    RegisteredProbes(SubjectIds ids, Sql sql, Changes changes, Probes probes) {
        this.ids = ids;
        this.sql = sql;
        this.changes = changes;
        this.probes = probes;
    }

    /**
     * The id of the probe that a line is about: the one it names; or that of the probe that has its device id, or else
     * its name; or one made of the device id, since names such as "gate" come twice.
     */
    Optional<String> id(Map<String, String> line) {
        var named = ids.of("probe", line);
        var device = Column.DEVICE.of(line).map(String::strip);
        if (device.isEmpty() || Column.ID.of(line).isPresent()) {
            return named;
        }
        return device.flatMap(this::withDevice)
                .or(() -> named.filter(
                        id -> find(id).filter(probe -> probe.deviceId() == null).isPresent()))
                .or(() -> device.map(number -> ids.made("probe", number)));
    }

    Optional<Probe> find(String id) {
        try {
            return Optional.of(probes.get(new ProbeId(id), changes.known(Subject.probe(id), null)));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private Optional<String> withDevice(String device) {
        return sql.find("""
                select probe from registry.probe_description d where device_id = ? and not exists (
                    select 1 from registry.probe_description later
                    where later.probe = d.probe and later.revision > d.revision)
                order by probe limit 1""", row -> row.text("probe"), device);
    }
}
