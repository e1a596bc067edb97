package io.minewatch.simulator.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.simulator.rtsp.Codec;
import io.minewatch.simulator.scene.Scenes;
import io.minewatch.simulator.truth.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The clips that come with the simulator, as they stand in the demo county. */
class RenderedScenesTest {

    private static final int SCENES = 14;

    private final Scenes scenes = Scenes.rendered();
    private final County county = new CountyBuilder("990101", scenes).build(SCENES);

    @Test
    void giveRiseToWhatTheirNamesSay() {
        var truth = Truth.of(county, Instant.EPOCH);
        var scenesByProbe =
                truth.probes().stream().collect(Collectors.toMap(Truth.ProbeTruth::probe, Truth.ProbeTruth::scene));

        var rules = truth.expected().stream()
                .collect(Collectors.toMap(e -> scenesByProbe.getOrDefault(e.probe(), ""), Truth.ExpectedAlert::rule));

        assertThat(rules)
                .containsOnly(
                        entry("banned-pit-day", Rule.MACHINE_IN_BANNED_SITE),
                        entry("banned-pit-night", Rule.MACHINE_IN_BANNED_SITE),
                        entry("banned-pit-rain", Rule.REVIVAL),
                        entry("banned-river", Rule.MACHINE_IN_BANNED_SITE),
                        entry("open-country-dig", Rule.DIGGING_OUTSIDE_LICENCE),
                        entry("boundary", Rule.CANNOT_TELL));
    }

    @Test
    void haveClipsAsLongAsTheirTruth() {
        for (var post : county.posts()) {
            for (var role : StreamRole.values()) {
                var clip = scenes.clip(post.scene().id(), role);
                assertThat(clip.duration())
                        .as("%s %s", post.scene().id(), role)
                        .isEqualTo(Duration.ofSeconds(post.scene().seconds()));
            }
        }
    }

    @Test
    void areOfBothCodecs() {
        assertThat(scenes.clip("banned-pit-day", StreamRole.SUB).codec()).isEqualTo(Codec.H265);
        assertThat(scenes.clip("banned-pit-day", StreamRole.MAIN).codec()).isEqualTo(Codec.H264);
    }
}
