package io.minewatch.alert.camera;

import static io.minewatch.alert.testing.StatusBuilder.aProbe;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.AlertQuery;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.ledger.Entry;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done to cameras becomes alerts that wait for people. Each test has a camera of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class CameraAlertsIT {

    private static final Actor SUPERVISOR = new Actor("test", "s", "Supervisor", List.of("supervisor"), "county", null);

    @Inject
    Alerts alerts;

    @Inject
    Deciding deciding;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    @Inject
    HandlingHealth handling;

    @Inject
    CameraWatch watch;

    private final House house = new House();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private ProbeId probe = County.PROBE;

    @BeforeEach
    void putUpACamera() {
        house.tellOfCounty();
        probe = aCamera();
    }

    @Test
    void aCoveredCameraRaisesOneAlertWhereItStands_howeverOftenItIsTold() {
        var covered = aProbe(State.COVERED).of(probe).since(before(3)).build();
        house.tell(covered);
        house.tell(covered);

        await().untilAsserted(() -> assertThat(about(probe)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.CAMERA_COVERED);
            assertThat(alert.severity()).isEqualTo(Alert.Severity.HIGH);
            assertThat(alert.township()).isEqualTo(County.TOWNSHIP);
            assertThat(alert.firstSeenAt()).isEqualTo(before(3));
            assertThat(alert.reason().code()).isEqualTo("camera.covered");
            assertThat(alert.reason().parameters()).containsEntry("times", "1");
        }));
        assertThat(ledger.listAbout(about(probe).getFirst().id().value()))
                .extracting(Entry::what)
                .anySatisfy(what -> assertThat(what.parameters()).containsEntry("probes", probe.value()));
    }

    @Test
    void saysWhenTheCameraIsWellAgain_andStillWaitsForAPerson() {
        tell(State.MOVED, 30);
        await().until(() -> about(probe).size() == 1);

        tell(State.LIVE, 10);

        await().untilAsserted(() -> assertThat(about(probe)).singleElement().satisfies(alert -> {
            assertThat(alert.reason().code()).isEqualTo("camera.turned-over");
            assertThat(alert.reason().parameters())
                    .containsEntry("until", before(10).toString());
            assertThat(alert.status()).isEqualTo(Alert.Status.OPEN);
            assertThat(alert.settlement()).isNull();
        }));
    }

    @Test
    void aCameraThatComesAndGoesStaysOneAlert_inWhateverOrderItIsTold() {
        var told = new ArrayList<>(Stream.of(40, 30, 20)
                .flatMap(m -> Stream.of(status(State.COVERED, m), status(State.LIVE, m - 5)))
                .toList());
        told.reversed().forEach(this::handle);
        told.forEach(this::handle);

        await().untilAsserted(() -> assertThat(about(probe)).singleElement().satisfies(alert -> {
            assertThat(alert.reason().code()).isEqualTo("camera.covered-over");
            assertThat(alert.reason().parameters()).containsEntry("times", "3");
            assertThat(alert.firstSeenAt()).isEqualTo(before(40));
            assertThat(alert.lastSeenAt()).isEqualTo(before(15));
        }));
    }

    @Test
    void whoSettlesItSettlesWhatWasThen_andTheNextTimeIsAnotherEpisode() {
        tell(State.COVERED, 30);
        await().until(() -> about(probe).size() == 1);
        var alert = about(probe).getFirst();
        deciding.settle(
                alert.id(),
                new Act(UUID.randomUUID(), Instant.now(), SUPERVISOR),
                alert.revision(),
                Outcome.ILLEGAL,
                null);

        tell(State.LIVE, 20);
        watch.watch();
        assertThat(about(probe)).singleElement().extracting(Alert::revision).isEqualTo(alert.revision() + 1);

        var again = Instant.now().plusSeconds(1);
        handle(aProbe(State.COVERED).of(probe).since(again).build());
        await().untilAsserted(() ->
                assertThat(about(probe)).extracting(Alert::episode).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void silenceMustLast_andThatOfACoveredCameraIsOneStoryWithIt() {
        var other = aCamera();
        tell(State.COVERED, 200);
        await().until(() -> about(probe).size() == 1);

        handle(aProbe(State.UNREACHABLE).of(other).since(before(1)).build());
        tell(State.UNREACHABLE, 190);

        await().untilAsserted(() -> assertThat(about(probe)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.CAMERA_COVERED);
            assertThat(alert.reason().parameters()).containsEntry("state", "unreachable");
        }));
        assertThat(about(other)).isEmpty();
    }

    @Test
    void aCameraThatIsSilentForLongRaisesAnAlertOfItsOwn() {
        tell(State.FROZEN, 300);

        await().untilAsserted(() -> assertThat(about(probe)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.CAMERA_SILENT);
            assertThat(alert.severity()).isEqualTo(Alert.Severity.MEDIUM);
        }));
    }

    @Test
    void manyCamerasThatFallSilentTogetherAreOneAlert_whichNamesThemAll() throws Exception {
        var cameras = IntStream.range(0, 6).mapToObj(i -> aCamera()).toList();
        var late = aCamera();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var copies = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        handle(aProbe(State.UNREACHABLE)
                                .of(cameras.get(i))
                                .since(before(60).plusSeconds(i))
                                .build());
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(copies)) {
                assertThat(done.get()).isTrue();
            }
            var watches = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        watch.watch();
                        return true;
                    })
                    .toList();
            threads.invokeAll(watches);
        }
        await().untilAsserted(() -> assertThat(about(cameras.getFirst())).hasSize(1));

        handle(aProbe(State.STALLED).of(late).since(before(59)).build());

        await().untilAsserted(() -> assertThat(about(late)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.CAMERAS_SILENT);
            assertThat(alert.probes()).containsAll(cameras).contains(late);
            assertThat(alert.reason().parameters())
                    .containsEntry("cameras", "7")
                    .containsEntry("still", "7");
        }));
        assertThat(cameras).allSatisfy(camera -> assertThat(about(camera)).hasSize(1));

        cameras.forEach(c -> handle(aProbe(State.LIVE).of(c).since(before(20)).build()));
        await().untilAsserted(() ->
                assertThat(about(late).getFirst().reason().parameters()).containsEntry("still", "1"));
    }

    @Test
    void whatWasLongOverWhenItIsHeardOfStandsInTheTimelineOnly() {
        var live = status(State.LIVE, 60 * 24 * 7 - 30);
        house.send(Topics.PROBE_STATUS, probe.value(), ContractJson.write(live));
        await().until(() -> world.current().findStatus(probe).isPresent());

        tell(State.COVERED, 60 * 24 * 7);
        watch.watch();
        handle(live);
        watch.watch();

        assertThat(about(probe)).isEmpty();
        given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .queryParam("from", before(60 * 24 * 8).toString())
                .get("/api/v1/probes/{id}/health", probe.value())
                .then()
                .statusCode(200)
                .body("changes.status.state", contains("LIVE", "COVERED"));
    }

    @Test
    void tellsATimelinePageByPage_withTheStateInForceWhenThePeriodBegins() {
        Stream.of(90, 70, 50, 30).forEach(m -> tell(m % 40 == 10 ? State.LIVE : State.CONNECTING, m));

        var first = page(Map.of());
        var second = page(Map.of("after", first.getString("next")));

        assertThat(first.getList("changes.status.since", String.class))
                .containsExactly(before(30).toString(), before(50).toString());
        assertThat(second.getList("changes.status.since", String.class))
                .containsExactly(before(70).toString());
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void putsAsideWhatIsNoChangeOfAProbe() {
        house.send(Topics.PROBE_HEALTH, probe.value(), "nothing".getBytes(UTF_8));
        house.tell(aProbe(State.COVERED).of(probe).since(before(3)).build());

        await().untilAsserted(() -> assertThat(about(probe)).hasSize(1));
        assertThat(house.read(Topics.deadLetterOf(Topics.PROBE_HEALTH)))
                .anySatisfy(
                        letter -> assertThat(new String(letter.value(), UTF_8)).isEqualTo("nothing"));
    }

    private JsonPath page(Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .queryParam("from", before(60).toString())
                .queryParam("limit", 2)
                .queryParams(parameters)
                .get("/api/v1/probes/{id}/health", probe.value())
                .jsonPath();
    }

    private ProbeId aCamera() {
        var id = new ProbeId("990101-probe-" + UUID.randomUUID());
        house.tell(County.probeNamed(id));
        await().until(() -> world.current().findProbe(id).isPresent());
        return id;
    }

    private void tell(State state, int minutesAgo) {
        handle(status(state, minutesAgo));
    }

    private ProbeStatus status(State state, int minutesAgo) {
        return aProbe(state).of(probe).since(before(minutesAgo)).build();
    }

    private void handle(ProbeStatus status) {
        handling.handle(House.idOf(status), status);
    }

    private Instant before(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private List<Alert> about(ProbeId camera) {
        return alerts.list(AlertQuery.raisedIn(null, null)).stream()
                .filter(a -> a.probes().contains(camera))
                .toList();
    }
}
