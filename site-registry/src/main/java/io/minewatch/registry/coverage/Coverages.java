package io.minewatch.registry.coverage;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.StreamProfile;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.Outline;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Known;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.coverage.Coverage.Question;
import io.minewatch.registry.probe.Probes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each probe covers. */
@ApplicationScoped
public class Coverages {

    private static final int PAGE = 200;

    private final Probes probes;
    private final Changes changes;
    private final Visibility visibility;
    private final CoverageConfig config;

    public Coverages(Probes probes, Changes changes, Visibility visibility, CoverageConfig config) {
        this.probes = probes;
        this.changes = changes;
        this.visibility = visibility;
        this.config = config;
    }

    /**
     * What a probe covers at {@code now}.
     *
     * @param preset the pose asked about; {@code null} for home
     */
    public Coverage get(ProbeId id, @Nullable String preset, Question question, Instant now) {
        return judge(probes.get(id, changes.known(Subject.probe(id.value()), null)), preset, question, now);
    }

    /** What each probe covers from home at {@code now}. */
    public List<Coverage> list(Question question, Instant now) {
        var all = new ArrayList<Coverage>();
        var after = "";
        List<Known> page;
        do {
            page = changes.list(Subject.Kind.PROBE, after, PAGE);
            for (var known : page) {
                all.add(judge(probes.get(new ProbeId(known.id()), known.moment()), null, question, now));
                after = known.id();
            }
        } while (page.size() == PAGE);
        return all;
    }

    private Coverage judge(Probe probe, @Nullable String presetId, Question question, Instant now) {
        var preset = probe.presets().stream()
                .filter(p -> presetId == null ? p.home() : p.id().equals(presetId))
                .findFirst();
        if (!probe.isWatchedAt(now)) {
            return none(probe, presetId, question, new Coded("coverage.not-watched"));
        }
        if (preset.isEmpty()) {
            return none(probe, presetId, question, new Coded("coverage.no-preset"));
        }
        var id = preset.get().id();
        var calibration = preset.get().findCalibrationAt(now);
        if (calibration.isEmpty()) {
            return none(probe, id, question, uncalibrated(preset.get(), now));
        }
        var smallest = visibility.smallestPixels(question);
        if (smallest.isEmpty()) {
            return none(probe, id, question, new Coded("coverage.class-not-reached"));
        }
        return outline(probe, calibration.get(), question, smallest.get())
                .map(outline -> Coverage.of(
                        probe.id(),
                        probe.name(),
                        id,
                        question,
                        smallest.get(),
                        outline,
                        calibration.get().valid().until(),
                        question.night()
                                ? new Coded("coverage.night-assumed").with("factor", config.nightFactor())
                                : null))
                .orElseGet(() -> none(probe, id, question, new Coded("coverage.too-small")));
    }

    private Optional<Outline> outline(Probe probe, Calibration calibration, Question question, double smallest) {
        var plane = new LocalPlane(probe.location());
        return GroundMap.of(calibration.method(), plane)
                .flatMap(map -> Outline.of(
                        map, plane, visibility.sight(map, question.machine(), smallest, pictureWidth(probe))));
    }

    /** The widest of its streams: when something moves, pictures of the main stream are looked at as well. */
    private int pictureWidth(Probe probe) {
        return probe.streams().stream()
                .map(StreamProfile::width)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(config.pictureWidth());
    }

    private static Coded uncalibrated(Preset preset, Instant now) {
        return preset.calibrations().stream()
                .filter(calibration -> calibration.hasExpiredBy(now))
                .map(calibration -> calibration.valid().until())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(until -> new Coded("coverage.calibration-expired").with("until", until))
                .orElse(new Coded("coverage.not-calibrated"));
    }

    private static Coverage none(Probe probe, @Nullable String preset, Question question, Coded why) {
        return Coverage.none(probe.id(), probe.name(), preset, question, why);
    }
}
