package io.minewatch.alert.camera;

import io.minewatch.alert.alert.CameraAlarm;
import io.minewatch.alert.alert.CameraAlarms;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.probe.Probe;
import io.minewatch.geolocation.LocalPlane;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what an alert says of its cameras. Pure. */
final class CameraAlarmMaking {

    /** Round the camera that failed first, also when all stand on one mast. */
    private static final double LEAST_RADIUS_METERS = 50;

    private CameraAlarmMaking() {}

    /** The alarm of all of an alert's troubles, oldest first. */
    static CameraAlarm of(Rule rule, Place place, List<Trouble> troubles, Snapshot world) {
        return new CameraAlarm(
                rule,
                place,
                townshipOf(troubles, world),
                sentence(rule, troubles, world),
                troubles.stream().map(Trouble::probe).distinct().toList(),
                new Span(CameraSentence.began(troubles), CameraSentence.ended(troubles)));
    }

    /** A circle round the camera that failed first, as far as the others stand. */
    static Place placeOf(List<Trouble> row, Snapshot world, CameraAlarms alarms) {
        var first = world.findProbe(row.getFirst().probe()).orElseThrow();
        double farthest = probes(row, world)
                .mapToDouble(p -> LocalPlane.distanceMeters(first.location(), p.location()))
                .max()
                .orElse(0);
        return alarms.placeOf(first, row.getFirst().beganAt(), Math.ceil(Math.max(farthest, LEAST_RADIUS_METERS)));
    }

    private static Coded sentence(Rule rule, List<Trouble> troubles, Snapshot world) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.rule() == rule)
                .findFirst()
                .map(kind -> CameraSentence.ofOne(
                        kind, troubles, nameOf(troubles.getFirst().probe(), world)))
                .orElseGet(() -> CameraSentence.ofMany(troubles, id -> nameOf(id, world)));
    }

    private static @Nullable AreaId townshipOf(List<Trouble> troubles, Snapshot world) {
        var townships = probes(troubles, world).map(Probe::township).distinct().toList();
        return townships.size() == 1 ? townships.getFirst() : null;
    }

    private static Stream<Probe> probes(List<Trouble> troubles, Snapshot world) {
        return troubles.stream().flatMap(t -> world.findProbe(t.probe()).stream());
    }

    private static String nameOf(ProbeId id, Snapshot world) {
        return world.findProbe(id).map(Probe::name).orElse(id.value());
    }
}
