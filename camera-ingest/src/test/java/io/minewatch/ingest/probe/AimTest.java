package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.StreamRole.MAIN;
import static io.minewatch.contract.probe.StreamRole.SUB;
import static io.minewatch.ingest.probe.Probes.aProbe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.ingest.burst.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AimTest {

    private static final URI MAIN_ADDRESS = URI.create("rtsp://10.0.0.7/main");
    private static final URI SUB_ADDRESS = URI.create("rtsp://10.0.0.7/sub");
    private static final Preset HOME = new Preset("home", "Home", true, List.of());
    private static final Preset GATE = new Preset("gate", "Gate", false, List.of());

    @Test
    void watchesTheSubStreamIfThereIsOne() {
        var both =
                aProbe("a").stream(MAIN, MAIN_ADDRESS).stream(SUB, SUB_ADDRESS).build();
        var mainOnly = aProbe("a").stream(MAIN, MAIN_ADDRESS).build();

        assertThat(Aim.at(both)).map(aim -> aim.stream().role()).contains(SUB);
        assertThat(Aim.at(mainOnly)).map(aim -> aim.stream().role()).contains(MAIN);
        assertThat(Aim.at(aProbe("a").build())).isEmpty();
    }

    @Test
    void asksForBurstsOfAMainStreamThatIsNotTheOneItWatches() {
        var both =
                aProbe("a").stream(MAIN, MAIN_ADDRESS).stream(SUB, SUB_ADDRESS).build();
        var mainOnly = aProbe("a").stream(MAIN, MAIN_ADDRESS).build();
        var sameTwice =
                aProbe("a").stream(MAIN, SUB_ADDRESS).stream(SUB, SUB_ADDRESS).build();

        assertThat(burstTarget(both))
                .map(target -> target.address().get().uri())
                .contains(MAIN_ADDRESS);
        assertThat(burstTarget(both)).map(target -> target.origin().stream()).contains(MAIN);
        assertThat(burstTarget(mainOnly)).isEmpty();
        assertThat(burstTarget(sameTwice)).isEmpty();
    }

    @Test
    void takesTheOnlyPresetOrTheOneMarkedHome() {
        assertThat(presetWith(GATE)).isEqualTo("gate");
        assertThat(presetWith(GATE, HOME)).isEqualTo("home");
    }

    @Test
    void knowsNoPoseWhereItCouldBeSeveral() {
        assertThat(presetWith()).isNull();
        assertThat(presetWith(GATE, new Preset("river", "River", false, List.of())))
                .isNull();
    }

    @Test
    void opensThePasswordOnlyWithTheKeyAndForTheProbeItWasSealedFor() {
        var probe = aProbe("a").lockedStream(SUB_ADDRESS, "watch", "secret").build();
        var aim = Aim.at(probe).orElseThrow();
        var seal = new SecretSeal("k1", Probes.KEY);

        assertThat(aim.address(Optional.of(seal)).login())
                .satisfies(login -> assertThat(login).extracting("password").isEqualTo("secret"));
        assertThatThrownBy(() -> aim.address(Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        var stolen = new Aim(aProbe("b").build().id(), aim.stream(), null, null, List.of(), null);
        assertThatThrownBy(() -> stolen.address(Optional.of(seal))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Target> burstTarget(Probe probe) {
        return Aim.at(probe).orElseThrow().burstTarget(new SealKey(Optional.empty(), "k1"));
    }

    private static @Nullable String presetWith(Preset... presets) {
        var probe = aProbe("a").stream(SUB, SUB_ADDRESS).presets(presets).build();
        return Aim.at(probe).orElseThrow().preset();
    }
}
