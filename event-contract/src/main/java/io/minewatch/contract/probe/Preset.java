package io.minewatch.contract.probe;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A pose that a probe can take. What is geometric belongs to a preset, since a camera that turned sees another ground.
 *
 * @param id unique in its probe, for instance {@code home}
 * @param home whether it is where the camera normally looks
 * @param calibrations how pictures map to the ground, over time
 */
public record Preset(String id, String name, boolean home, List<Calibration> calibrations) {

    public Preset {
        calibrations = List.copyOf(calibrations);
    }

    /** The calibration in force at {@code instant}; the last one recorded if several are. */
    public Optional<Calibration> findCalibrationAt(Instant instant) {
        return calibrations.stream()
                .filter(c -> c.valid().holdsAt(instant))
                .max(Comparator.comparing(Calibration::recordedAt));
    }
}
