package io.minewatch.contract.probe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pose that a probe can take. What is geometric belongs to a preset, since a camera that turned sees another ground.
 *
 * @param id unique in its probe, for instance {@code home}
 * @param home whether it is where the camera normally looks
 * @param calibrations how pictures map to the ground, over time
 * @param masks where movement means nothing, over time; a preset told before masks were has none
 */
public record Preset(
        String id,
        String name,
        boolean home,
        List<Calibration> calibrations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Mask> masks) {

    @JsonCreator
    public Preset(String id, String name, boolean home, List<Calibration> calibrations, @Nullable List<Mask> masks) {
        this.id = id;
        this.name = name;
        this.home = home;
        this.calibrations = List.copyOf(calibrations);
        this.masks = masks == null ? List.of() : List.copyOf(masks);
    }

    /** A preset without masks. */
    public Preset(String id, String name, boolean home, List<Calibration> calibrations) {
        this(id, name, home, calibrations, List.of());
    }

    /**
     * The calibration in force at {@code instant}: the last one recorded if several are, and none where a later one has
     * expired.
     *
     * <p>An end that lay ahead when it was recorded is an expiry: what was replaced then does not come back by itself.
     * One that lay behind corrects a piece of the past, and what was around it stays.
     */
    public Optional<Calibration> findCalibrationAt(Instant instant) {
        if (calibrations.size() == 1) {
            return Optional.of(calibrations.getFirst())
                    .filter(only -> only.valid().holdsAt(instant));
        }
        return calibrations.stream()
                .filter(c -> c.valid().holdsAt(instant))
                .max(Comparator.comparing(Calibration::recordedAt))
                .filter(found -> calibrations.stream()
                        .noneMatch(c -> c.recordedAt().isAfter(found.recordedAt()) && c.hasExpiredBy(instant)));
    }
}
