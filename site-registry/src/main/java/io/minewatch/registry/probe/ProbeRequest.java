package io.minewatch.registry.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A probe as it is to be.
 *
 * @param location {@code [lon, lat]}
 * @param state needed to create; later, one more state
 * @param calibrations more calibrations
 */
public record ProbeRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String name,
        @Nullable String deviceId,
        @Nullable String township,
        @Nullable JsonNode location,
        @Nullable List<StreamRequest> streams,
        @Nullable List<PresetRequest> presets,
        @Nullable StateRequest state,
        @Nullable List<CalibrationRequest> calibrations)
        implements ChangeRequest {

    /**
     * A pose that the probe can take.
     *
     * @param masks all of them; left out, the preset keeps those it has
     */
    public record PresetRequest(
            @Nullable String id,
            @Nullable String name,
            boolean home,
            @Nullable List<MaskRequest> masks) {}
}
