package io.minewatch.ingest.probe;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Mask;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.ingest.burst.Target;
import io.minewatch.ingest.frame.Frame;
import io.minewatch.ingest.stream.StreamAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to watch at a probe: the sub stream if it has one, else the main stream, and the pose it is thought to
 * be in.
 *
 * @param main the main stream for bursts, or {@code null} when it is the one that is watched, or there is none
 * @param preset the pose, or {@code null} when nobody knows
 * @param masks the pose's, past and future ones too
 * @param calibratedAt when the registry last came to know how its presets map to the ground, or {@code null} if never:
 *     whoever calibrates anew has looked where the camera looks
 */
record Aim(
        ProbeId probe,
        StreamProfile stream,
        @Nullable StreamProfile main,
        @Nullable String preset,
        List<Mask> masks,
        @Nullable Instant calibratedAt) {

    static Optional<Aim> at(Probe probe) {
        return probe.findStream(StreamRole.SUB)
                .or(() -> probe.findStream(StreamRole.MAIN))
                .map(stream -> at(probe, stream));
    }

    private static Aim at(Probe probe, StreamProfile stream) {
        var preset = presetOf(probe.presets());
        return new Aim(
                probe.id(),
                stream,
                mainBeside(stream, probe),
                preset.map(Preset::id).orElse(null),
                preset.map(Preset::masks).orElse(List.of()),
                calibratedAt(probe));
    }

    private static @Nullable Instant calibratedAt(Probe probe) {
        return probe.presets().stream()
                .flatMap(preset -> preset.calibrations().stream())
                .map(Calibration::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same in a pose that nobody knows. */
    Aim withoutPreset() {
        return new Aim(probe, stream, main, null, masks, calibratedAt);
    }

    private static @Nullable StreamProfile mainBeside(StreamProfile watched, Probe probe) {
        return probe.findStream(StreamRole.MAIN)
                .filter(main -> !main.address().equals(watched.address()))
                .orElse(null);
    }

    /**
     * The only preset, or the one marked home. Nobody asks the camera yet where it looks: one with several presets is
     * taken to look home, and if none is home its pose is unknown, and unknown poses give no verdict.
     */
    private static Optional<Preset> presetOf(List<Preset> presets) {
        var candidates = presets.size() == 1
                ? presets
                : presets.stream().filter(Preset::home).toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** Whether a camera that plays for the one may go on playing for the other. */
    boolean hasStreamOf(Aim other) {
        return stream.equals(other.stream);
    }

    /** What to ask a burst of, if the probe has a main stream beside the one that is watched. */
    Optional<Target> burstTarget(SealKey key) {
        return Optional.ofNullable(main)
                .map(m -> new Target(new Frame.Origin(probe, m.role(), preset), () -> address(m, key.seal())));
    }

    Frame.Origin origin() {
        return new Frame.Origin(probe, stream.role(), preset);
    }

    /**
     * The address with the password opened, for the moment of connecting.
     *
     * @throws IllegalArgumentException when the password does not open
     */
    StreamAddress address(Optional<SecretSeal> seal) {
        return address(stream, seal);
    }

    private StreamAddress address(StreamProfile stream, Optional<SecretSeal> seal) {
        var user = stream.user();
        if (user == null) {
            return new StreamAddress(stream.address(), null);
        }
        var sealed = stream.password();
        if (sealed == null) {
            return new StreamAddress(stream.address(), new StreamAddress.Login(user, ""));
        }
        var key = seal.orElseThrow(() -> new IllegalArgumentException("no key is configured to open passwords with"));
        return new StreamAddress(stream.address(), new StreamAddress.Login(user, key.open(probe, sealed)));
    }
}
