package io.minewatch.contract.probe;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A camera at a known place, as site-registry knows it now, with all that was ever valid about it.
 *
 * <p>Published on {@link io.minewatch.contract.Topics#PROBES}; a message without a value says that the probe never was.
 *
 * @param revision counts the changes of this probe; a consumer keeps the highest
 * @param name as people call it
 * @param deviceId the 20 digits of GB/T 28181, if it has them
 * @param township where it stands
 * @param location where it stands on the ground
 * @param streams what it sends
 * @param presets the poses it knows; a fixed camera has one
 * @param states whether it was to be watched, over time
 * @param recordedAt when the registry wrote this revision
 */
public record Probe(
        ProbeId id,
        long revision,
        String name,
        @Nullable String deviceId,
        AreaId township,
        GeoPoint location,
        List<StreamProfile> streams,
        List<Preset> presets,
        List<ProbeState> states,
        Instant recordedAt) {

    public Probe {
        streams = List.copyOf(streams);
        presets = List.copyOf(presets);
        states = List.copyOf(states);
    }

    /** Whether the probe is to be watched at {@code instant}, by the last state recorded for it. */
    public boolean isWatchedAt(Instant instant) {
        return states.stream()
                .filter(s -> s.valid().holdsAt(instant))
                .max(Comparator.comparing(ProbeState::recordedAt))
                .filter(ProbeState::watched)
                .isPresent();
    }

    /** The stream for a purpose, if the probe sends it. */
    public Optional<StreamProfile> findStream(StreamRole role) {
        return streams.stream().filter(s -> s.role() == role).findFirst();
    }

    /** The preset by its id, if the probe knows it. */
    public Optional<Preset> findPreset(String presetId) {
        return presets.stream().filter(p -> p.id().equals(presetId)).findFirst();
    }
}
