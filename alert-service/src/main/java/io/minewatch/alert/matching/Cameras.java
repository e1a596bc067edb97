package io.minewatch.alert.matching;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cameras of all probes, each made ready when it is first asked for, and anew when its probe has changed. */
@SuppressWarnings("ReferenceEquality") // The world gives out the same object until it changes; comparing takes long.
final class Cameras {

    private final Map<ProbeId, Known> known = new ConcurrentHashMap<>();

    /** The camera as it was calibrated at an instant, if it was. */
    Optional<Camera> find(Probe probe, Calibration calibration) {
        var now = known.get(probe.id());
        if (now == null || now.probe != probe) {
            now = Known.of(probe);
            known.put(probe.id(), now);
        }
        return now.find(calibration);
    }

    /** What is ready for one revision of a probe. */
    private record Known(Probe probe, List<Aimed> aimed) {

        static Known of(Probe probe) {
            var aimed = new ArrayList<Aimed>();
            for (Preset preset : probe.presets()) {
                for (var calibration : preset.calibrations()) {
                    aimed.add(new Aimed(calibration, Camera.of(calibration, probe.location())));
                }
            }
            return new Known(probe, aimed);
        }

        Optional<Camera> find(Calibration calibration) {
            for (var one : aimed) {
                if (one.calibration == calibration) {
                    return one.camera;
                }
            }
            return Optional.empty();
        }
    }

    private record Aimed(Calibration calibration, Optional<Camera> camera) {}
}
