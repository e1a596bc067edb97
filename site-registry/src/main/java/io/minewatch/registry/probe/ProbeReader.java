package io.minewatch.registry.probe;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Mask;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.registry.change.Check;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a probe, given what the probe was before. */
@Singleton
public class ProbeReader {

    private final Passwords passwords;
    private final MethodReader methods;

    public ProbeReader(Passwords passwords, MethodReader methods) {
        this.passwords = passwords;
        this.methods = methods;
    }

    /** A calibration that passed the checks and is not recorded yet. */
    record Measured(String preset, Validity valid, Calibration.Method method) {}

    List<StreamProfile> streams(ProbeId id, @Nullable List<StreamRequest> sent, @Nullable Probe before, Check check) {
        var streams = new ArrayList<StreamProfile>();
        var given = requireNonNullElse(sent, List.<StreamRequest>of());
        check.unique("/streams", given, stream -> String.valueOf(stream.role()));
        for (int i = 0; i < given.size(); i++) {
            var stream = given.get(i);
            var at = "/streams/" + i;
            check.present(at + "/role", stream.role());
            check.optionalText(at + "/user", stream.user());
            pixels(at + "/width", stream.width(), check);
            pixels(at + "/height", stream.height(), check);
            if (stream.framesPerSecond() != null) {
                check.number(at + "/framesPerSecond", "number.out-of-range", stream.framesPerSecond(), 0.01, 240);
            }
            var role = requireNonNullElse(stream.role(), StreamRole.MAIN);
            AddressPolicy.read(stream.address(), at + "/address", check)
                    .ifPresent(address -> streams.add(new StreamProfile(
                            role,
                            address,
                            stream.user(),
                            passwords.of(id, stream, address, stream(before, role), at + "/password", check),
                            stream.width(),
                            stream.height(),
                            stream.framesPerSecond())));
        }
        return streams;
    }

    List<Preset> presets(@Nullable List<ProbeRequest.PresetRequest> sent, @Nullable Probe before, Check check) {
        var presets = new ArrayList<Preset>();
        var given = requireNonNullElse(sent, List.<ProbeRequest.PresetRequest>of());
        for (int i = 0; i < given.size(); i++) {
            presets.add(new Preset(
                    check.text("/presets/" + i + "/id", given.get(i).id()),
                    check.text("/presets/" + i + "/name", given.get(i).name()),
                    given.get(i).home(),
                    List.of(),
                    masks(given.get(i), before, "/presets/" + i + "/masks", check)));
        }
        check.unique("/presets", presets, Preset::id);
        if (!presets.isEmpty() && presets.stream().filter(Preset::home).count() != 1) {
            check.fault("/presets", "preset.one-home", "exactly one preset must be home");
        }
        var kept = presets.stream().map(Preset::id).toList();
        if (before != null) {
            before.presets().stream()
                    .map(Preset::id)
                    .filter(id -> !kept.contains(id))
                    .forEach(id -> check.fault(
                            "/presets", "preset.taken-away", "a preset stays, with its calibrations", "preset", id));
        }
        return presets;
    }

    private static List<Mask> masks(ProbeRequest.PresetRequest sent, @Nullable Probe before, String at, Check check) {
        var masks = sent.masks();
        if (masks != null) {
            return MaskReader.read(masks, at, check);
        }
        return Optional.ofNullable(before)
                .flatMap(probe -> probe.findPreset(requireNonNullElse(sent.id(), "")))
                .map(Preset::masks)
                .orElse(List.of());
    }

    List<Measured> calibrations(@Nullable List<CalibrationRequest> sent, List<Preset> presets, Check check) {
        var measured = new ArrayList<Measured>();
        var given = requireNonNullElse(sent, List.<CalibrationRequest>of());
        for (int i = 0; i < given.size(); i++) {
            calibration(given.get(i), presets, "/calibrations/" + i, check).ifPresent(measured::add);
        }
        return measured;
    }

    Optional<Measured> calibration(CalibrationRequest sent, List<Preset> presets, String at, Check check) {
        var preset = check.text(at + "/preset", sent.preset());
        if (presets.stream().noneMatch(p -> p.id().equals(preset))) {
            check.fault(at + "/preset", "preset.unknown", "is no preset of the probe", "preset", preset);
        }
        var valid = check.validity(at + "/valid", sent.valid());
        return methods.read(sent.method(), at + "/method", check).map(method -> new Measured(preset, valid, method));
    }

    private static void pixels(String at, @Nullable Integer pixels, Check check) {
        if (pixels != null) {
            check.number(at, "number.out-of-range", pixels.doubleValue(), 16, 16_384);
        }
    }

    private static @Nullable StreamProfile stream(@Nullable Probe before, StreamRole role) {
        return before == null ? null : before.findStream(role).orElse(null);
    }
}
