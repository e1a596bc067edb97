package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.ProbeStatus.State.LIVE;
import static io.minewatch.contract.probe.StreamRole.MAIN;
import static io.minewatch.contract.probe.StreamRole.SUB;
import static io.minewatch.ingest.probe.Probes.aProbe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.BurstFigures;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.ingest.burst.Bursts;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.simulator.rtsp.Fault;
import io.minewatch.simulator.rtsp.RtspServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bursts of the simulator's main streams, beside watches that play on. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(CamerasResource.class)
@SuppressWarnings("NullAway.Init") // Quarkus and the test resources fill the fields.
class BurstIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Inject
    Bursts bursts;

    RtspServer cameras;

    private County county;

    /** All of them before the first test: so their gates learn side by side, and not one test after another. */
    @BeforeEach
    void meetTheCounty() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
        cameras.setFault("/main-hanging", new Fault.Hang(), Duration.ofMinutes(5));
        cameras.setFault("/main-refusing", new Fault.Refuse(), Duration.ofMinutes(5));
        county = new County(servers);
        List.of("/main", "/main-hanging", "/main-refusing", "/main-let-go")
                .forEach(main -> county.register(probe(main).build()));
        county.register(withoutMain().build());
    }

    @AfterEach
    void leaveTheCounty() throws InterruptedException {
        county.close();
    }

    @Test
    void showsTheMainStreamOnceSomethingMovesAndClosesItAgain() {
        var probe = probe("/main").build();

        await().until(() -> framesOf(probe, FrameFacts::stream).contains(MAIN));

        var facts = county.frames(probe.id()).stream()
                .filter(frame -> County.facts(frame).stream() == MAIN)
                .findFirst()
                .orElseThrow();
        assertThat(County.facts(facts).gate()).isEqualTo(FrameFacts.Gate.MOTION);
        assertThat(County.facts(facts).motion()).isNotEmpty();
        assertThat(County.facts(facts).preset()).isEqualTo("home");
        assertThat(County.facts(facts).sha256()).isEqualTo(Sha256.of(facts.value()));
        await().until(() -> cameras.countWatching("/main") == 0);
        assertThat(figures(probe).granted()).isPositive();
        assertThat(figures(probe).failed()).isZero();
        awaitLive(probe);
    }

    @Test
    void aMainStreamThatHangsCostsTheWatchNothing() {
        var probe = probe("/main-hanging").build();

        awaitFailure(probe);
        playsOn(probe);
        assertThat(figures(probe).failure()).isIn("late", "unreachable", "stalled");
    }

    @Test
    void aMainStreamThatIsRefusedCostsTheWatchNothing() {
        var probe = probe("/main-refusing").build();

        awaitFailure(probe);
        playsOn(probe);
        assertThat(figures(probe).failure()).isEqualTo("refused");
    }

    @Test
    void aProbeWithoutAMainStreamOfItsOwnAsksForNone() {
        var probe = withoutMain().build();

        await().until(() -> framesOf(probe, FrameFacts::gate).contains(FrameFacts.Gate.MOTION));

        assertThat(bursts.figures(probe.id())).isEmpty();
        assertThat(framesOf(probe, FrameFacts::stream)).containsOnly(SUB);
    }

    @Test
    void letsGoOfTheMainStreamWhenTheProbeIsSwitchedOff() {
        var open = probe("/main-let-go");
        await().until(() -> cameras.countWatching("/main-let-go") == 1);

        county.register(open.notWatched().revision(2).build());

        await().atMost(Duration.ofSeconds(60)).until(() -> cameras.countWatching("/main-let-go") == 0);
        assertThat(bursts.figures(open.build().id())).isEmpty();
    }

    private Probes withoutMain() {
        return aProbe("burst-none").stream(SUB, cameras.addressOf("/h264"));
    }

    private Probes probe(String main) {
        return aProbe("burst" + main.replace('/', '-')).stream(SUB, cameras.addressOf("/h264")).stream(
                        MAIN, cameras.addressOf(main))
                .presets(new Preset("home", "Home", true, List.of()));
    }

    private void awaitFailure(Probe probe) {
        await().until(() -> bursts.figures(probe.id())
                .filter(figures -> figures.failed() > 0)
                .isPresent());
    }

    /** The sub stream goes on giving frames, and the probe is live. */
    private void playsOn(Probe probe) {
        int before = county.frames(probe.id()).size();
        await().until(() -> county.frames(probe.id()).size() > before + 1);
        assertThat(framesOf(probe, FrameFacts::stream)).containsOnly(SUB);
        awaitLive(probe);
    }

    private BurstFigures figures(Probe probe) {
        return bursts.figures(probe.id()).orElseThrow();
    }

    private void awaitLive(Probe probe) {
        await().until(() -> county.status(probe.id())
                .filter(status -> status.state() == LIVE)
                .isPresent());
    }

    private <T> List<T> framesOf(Probe probe, Function<FrameFacts, T> what) {
        return county.frames(probe.id()).stream().map(County::facts).map(what).toList();
    }
}
