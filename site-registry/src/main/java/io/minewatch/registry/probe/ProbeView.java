package io.minewatch.registry.probe;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeState;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A probe as people read it: everything but the passwords. */
public record ProbeView(
        ProbeId id,
        long revision,
        String name,
        @Nullable String deviceId,
        AreaId township,
        GeoPoint location,
        List<Stream> streams,
        List<Preset> presets,
        List<ProbeState> states,
        Instant recordedAt) {

    static ProbeView of(Probe probe) {
        return new ProbeView(
                probe.id(),
                probe.revision(),
                probe.name(),
                probe.deviceId(),
                probe.township(),
                probe.location(),
                probe.streams().stream().map(Stream::of).toList(),
                probe.presets(),
                probe.states(),
                probe.recordedAt());
    }

    /**
     * A stream.
     *
     * @param passwordSet whether there is one
     */
    public record Stream(
            StreamRole role,
            URI address,
            @Nullable String user,
            boolean passwordSet,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double framesPerSecond) {

        static Stream of(StreamProfile stream) {
            return new Stream(
                    stream.role(),
                    stream.address(),
                    stream.user(),
                    stream.password() != null,
                    stream.width(),
                    stream.height(),
                    stream.framesPerSecond());
        }
    }
}
