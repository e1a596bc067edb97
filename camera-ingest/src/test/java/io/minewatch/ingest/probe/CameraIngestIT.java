package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.ProbeStatus.State.CLOCK_OFF;
import static io.minewatch.contract.probe.ProbeStatus.State.COVERED;
import static io.minewatch.contract.probe.ProbeStatus.State.LIVE;
import static io.minewatch.contract.probe.ProbeStatus.State.OFF;
import static io.minewatch.contract.probe.ProbeStatus.State.STALLED;
import static io.minewatch.contract.probe.ProbeStatus.State.UNDECODABLE;
import static io.minewatch.contract.probe.ProbeStatus.State.UNREACHABLE;
import static io.minewatch.contract.probe.ProbeStatus.State.WRONG_PASSWORD;
import static io.minewatch.contract.probe.StreamRole.MAIN;
import static io.minewatch.contract.probe.StreamRole.SUB;
import static io.minewatch.ingest.probe.Probes.aProbe;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.Preset;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.simulator.rtsp.Fault;
import io.minewatch.simulator.rtsp.RtspServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service, the simulator's cameras and a real Kafka. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(CamerasResource.class)
@SuppressWarnings("NullAway.Init") // Quarkus and the test resources fill the fields.
class CameraIngestIT {

    private static final LogCapture LOG = new LogCapture();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @TestHTTPResource("/")
    URI service;

    RtspServer cameras;

    private County county;

    @BeforeAll
    static void listen() {
        LOG.attach();
    }

    @AfterAll
    static void stopListening() {
        LOG.detach();
    }

    @BeforeEach
    void meetTheCounty() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        county = new County(servers);
    }

    @AfterEach
    void leaveTheCounty() throws InterruptedException {
        county.close();
    }

    @Test
    void publishesFramesOfBothCodecsWithTheirFacts() throws Exception {
        for (var codec : List.of("h264", "h265")) {
            var preset = new Preset("home", "Home", true, List.of());
            var probe = register(aProbe(codec).stream(SUB, camera("/" + codec)).presets(preset));
            awaitState(probe, LIVE);
            await().until(() -> county.frames(probe.id()).size() >= 3);

            var frame = county.frames(probe.id()).getFirst();
            var facts = County.facts(frame);
            var image = ImageIO.read(new ByteArrayInputStream(frame.value()));
            assertThat(image.getWidth()).isEqualTo(facts.width()).isEqualTo(320);
            assertThat(image.getHeight()).isEqualTo(facts.height()).isEqualTo(180);
            assertThat(facts.sha256()).isEqualTo(Sha256.of(frame.value()));
            assertThat(County.header(frame, CloudEventHeaders.SHA256))
                    .isEqualTo(facts.sha256().hex());
            assertThat(County.header(frame, "ce_id")).isEqualTo(facts.id().value());
            assertThat(facts.probe()).isEqualTo(probe.id());
            assertThat(facts.preset()).isEqualTo("home");
            assertThat(facts.stream()).isEqualTo(SUB);
            assertThat(facts.clockSource()).isEqualTo(ClockSource.PROBE);
            assertThat(Duration.between(facts.capturedAt(), facts.receivedAt()).abs())
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void letsMotionThroughAndHoldsBackWhereNothingMoves() {
        var moving = register(aProbe("moving").stream(SUB, camera("/h264")));
        var still = register(aProbe("still").stream(MAIN, camera("/still")));

        await().until(() -> county.frames(moving.id()).stream()
                .map(County::facts)
                .anyMatch(facts -> facts.gate() == FrameFacts.Gate.MOTION
                        && !facts.motion().isEmpty()));
        await().until(() -> county.status(still.id())
                .filter(status -> status.framesHandled() > 2 + status.framesPublished())
                .isPresent());

        assertThat(county.frames(still.id()))
                .extracting(frame -> County.facts(frame).gate())
                .doesNotContain(FrameFacts.Gate.MOTION);
    }

    @Test
    void logsInAndTellsAWrongPassword() {
        var right = register(
                aProbe("right").lockedStream(camera("/locked"), CamerasResource.USER, CamerasResource.PASSWORD));
        var wrong = register(aProbe("wrong").lockedStream(camera("/locked"), CamerasResource.USER, "Falsch:9@"));

        awaitState(right, LIVE);
        awaitState(wrong, WRONG_PASSWORD);
    }

    @Test
    void noticesAStallAndComesBack() {
        var probe = register(aProbe("stalling").stream(SUB, camera("/stalling")));
        awaitState(probe, LIVE);

        cameras.setFault("/stalling", new Fault.Stall(Duration.ZERO), Duration.ofMinutes(5));
        awaitState(probe, STALLED);
        cameras.clearFault("/stalling");

        awaitState(probe, LIVE);
        assertThat(county.history(probe.id())).containsSubsequence(LIVE, STALLED, LIVE);
    }

    @Test
    void aHangingCameraCostsNobodyElse() {
        var hanging = register(aProbe("hanging").stream(SUB, camera("/h264?fault=hang")));
        var healthy = register(aProbe("healthy").stream(SUB, camera("/h264")));

        awaitState(hanging, UNREACHABLE);
        awaitState(healthy, LIVE);

        assertThat(county.history(healthy.id())).doesNotContain(UNREACHABLE);
    }

    @Test
    void countsWhatADamagedStreamLoses() {
        cameras.setFault("/damaged", new Fault.Corrupt(1), Duration.ofMinutes(5));
        var probe = register(aProbe("damaged").stream(SUB, camera("/damaged")));

        awaitState(probe, UNDECODABLE);
        cameras.clearFault("/damaged");

        awaitState(probe, LIVE);
        await().until(() -> county.status(probe.id())
                .filter(status -> status.framesLost() > 0)
                .isPresent());
    }

    @Test
    void goesByTheArrivalWhenTheCamerasClockIsWrong() {
        cameras.setFault("/wrong-clock", new Fault.ClockOff(Duration.ofHours(-8)), Duration.ofMinutes(5));
        var probe = register(aProbe("wrong-clock").stream(SUB, camera("/wrong-clock")));

        await().until(() -> !county.frames(probe.id()).isEmpty());

        var facts = County.facts(county.frames(probe.id()).getFirst());
        assertThat(facts.clockSource()).isEqualTo(ClockSource.ARRIVAL);
        assertThat(facts.capturedAt()).isEqualTo(facts.receivedAt());
        assertThat(facts.clockOffset()).isBetween(Duration.ofHours(-9), Duration.ofHours(-7));
        await().until(() -> county.status(probe.id()).stream()
                .flatMap(status -> status.also().stream())
                .anyMatch(concern -> concern.state() == CLOCK_OFF));
        assertThat(county.status(probe.id())).map(ProbeStatus::state).contains(LIVE);
    }

    @Test
    void tellsACoveredCameraFromWhosePicturesNoVerdictComes() {
        var preset = new Preset("home", "Home", true, List.of());
        var probe = register(aProbe("covered").stream(SUB, camera("/covered")).presets(preset));
        awaitFramesHandled(probe, 12);

        cameras.setFault("/covered", new Fault.Covered(), Duration.ofMinutes(5));
        awaitState(probe, COVERED);
        await().until(() -> county.frames(probe.id()).stream()
                .anyMatch(frame -> County.facts(frame).preset() == null));
        cameras.clearFault("/covered");

        awaitState(probe, LIVE);
        assertThat(county.history(probe.id())).containsSubsequence(LIVE, COVERED, LIVE);
    }

    @Test
    void followsTheRegistry() {
        var off = aProbe("switched").stream(SUB, camera("/h264"));
        register(off);
        awaitState(off.build(), LIVE);

        register(off.notWatched().revision(2));
        awaitState(off.build(), OFF);

        county.write(off.build().id().value(), null);
        await().until(() -> !county.retractions(off.build().id()).isEmpty());
    }

    @Test
    void aProbeWithoutAStreamIsToldAsSuchAndWatchedOnceItHasOne() {
        var probe = register(aProbe("without-address").notWatched());

        await().untilAsserted(() -> assertThat(county.status(probe.id())).hasValueSatisfying(status -> {
            assertThat(status.state()).isEqualTo(OFF);
            assertThat(status.reason().code()).isEqualTo("probe.no-stream");
        }));

        register(aProbe("without-address").stream(SUB, camera("/h264")).revision(2));
        awaitState(probe, LIVE);
    }

    @Test
    void putsAMessageAsideThatNobodyCanRead() throws Exception {
        county.write("990101-probe-poison", "{\"id\": 7".getBytes(UTF_8));
        var probe = register(aProbe("after-poison").stream(SUB, camera("/h264")));

        awaitState(probe, LIVE);
        await().until(() -> !county.deadLetters().isEmpty());
        assertThat(county.deadLetters()).hasSize(1);
        assertThat(county.deadLetters().getFirst().value()).isEqualTo("{\"id\": 7".getBytes(UTF_8));
        assertThat(County.header(county.deadLetters().getFirst(), "minewatch-reason"))
                .contains("not a Probe");
        assertThat(get("/q/metrics")).contains("minewatch_dead_letters_total 1.0");
    }

    @Test
    void isReadyAndCountsItsProbes() throws Exception {
        var probe = register(aProbe("counted").stream(SUB, camera("/h264")));
        awaitState(probe, LIVE);

        assertThat(get("/q/health/ready")).contains("probes replayed", "UP").doesNotContain("DOWN");
        assertThat(get("/q/metrics")).contains("minewatch_probes{state=\"LIVE\"}");
    }

    @Test
    void noPasswordIsWrittenAnywhere() throws Exception {
        var probe = register(
                aProbe("secret").lockedStream(camera("/locked"), CamerasResource.USER, CamerasResource.PASSWORD));
        var wrong = register(aProbe("secret-wrong").lockedStream(camera("/locked"), CamerasResource.USER, "Falsch:9@"));
        awaitState(probe, LIVE);
        awaitState(wrong, WRONG_PASSWORD);

        var secrets =
                new String[] {CamerasResource.USER, CamerasResource.PASSWORD, "Geheim", "Falsch", "p%40ss", Probes.KEY};
        assertThat(LOG.text()).contains(probe.id().value()).doesNotContain(secrets);
        assertThat(get("/q/health")).doesNotContain(secrets);
        assertThat(county.everything()).allSatisfy(message -> {
            if (message.value() != null) {
                assertThat(new String(message.value(), UTF_8)).doesNotContain(secrets);
            }
        });
    }

    private Probe register(Probes probe) {
        var built = probe.build();
        county.register(built);
        return built;
    }

    private URI camera(String path) {
        return cameras.addressOf(path);
    }

    private void awaitState(Probe probe, ProbeStatus.State state) {
        await().untilAsserted(() -> assertThat(county.status(probe.id()))
                .as("%s", probe.id())
                .map(ProbeStatus::state)
                .contains(state));
    }

    private void awaitFramesHandled(Probe probe, int count) {
        await().until(() -> county.status(probe.id())
                .filter(status -> status.framesHandled() >= count)
                .isPresent());
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
