package io.minewatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Rule;
import io.minewatch.endtoend.county.Feed;
import io.minewatch.endtoend.county.RunningCounty;
import io.minewatch.endtoend.county.TopicReader;
import io.minewatch.simulator.api.ApiProblem;
import io.minewatch.simulator.control.CameraSwitchboard.CameraView;
import io.minewatch.simulator.truth.Truth;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One county from its first frame to a report, with what goes wrong on the way. The order is the story's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all tests
class CountyIT {

    private static final Duration LONGEST_TO_RAISE = Duration.ofMinutes(6);
    private static final int PORT_BASE = 18_080;
    private static final Duration OUTAGE = Duration.ofMinutes(3);

    private static final Figures FIGURES = new Figures();
    private static RunningCounty county;
    private static Feed feed;
    private static Truth truth;
    private static Instant upAt;
    private static ProbeId covered;

    @BeforeAll
    static void bringUp() throws Exception {
        var began = Instant.now();
        var project = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        var home = project.resolve("end-to-end/target/county");
        county = RunningCounty.up(project, home, PORT_BASE, List.of(), Map.of());
        upAt = Instant.now();
        FIGURES.put("up.seconds", Duration.between(began, upAt).toSeconds());
        feed = county.listenAs("operator");
        truth = county.truth();
    }

    @AfterAll
    static void takeDown() throws Exception {
        if (county == null) {
            return;
        }
        FIGURES.put(
                "episodes.false.at.end",
                new Comparison(truth, alerts()).falseAlarms().size());
        FIGURES.put("processes", county.status().path("processes"));
        FIGURES.write(Path.of("target/county-figures.json"));
        feed.close();
        county.close();
    }

    @Test
    @Order(1)
    void raisesOneAlertForEachEpisodeAndAccusesNobodyElse() throws Exception {
        await().atMost(LONGEST_TO_RAISE).pollInterval(Duration.ofSeconds(3)).untilAsserted(() -> {
            var comparison = new Comparison(truth, alerts());
            assertThat(comparison.missed()).as("missed").isEmpty();
            assertThat(truth.expected())
                    .allSatisfy(e -> assertThat(comparison.raisedFor(e))
                            .anySatisfy(a -> assertThat(Comparison.namesEveryMachine(e, a))
                                    .as("%s names %s", a.path("machines"), e.machines())
                                    .isTrue()));
        });
        var comparison = new Comparison(truth, alerts());

        tellFigures(comparison);
        assertThat(truth.expected())
                .allSatisfy(e -> assertThat(comparison.raisedFor(e))
                        .as("alerts for %s at %s", e.rule(), e.site())
                        .hasSize(1));
        assertThat(comparison.falseAlarms())
                .as("false alarms of a first detector")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(alertsAtLicensedSites()).as("alerts at licensed sites").isEmpty();
    }

    @Test
    @Order(2)
    void raisesNoSecondAlertWhenTheDetectorIsKilledInMidTrack() throws Exception {
        var before = alerts();
        long killed = county.process("detection-service").pid();

        county.signal("detection-service", "KILL");

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> county.process("detection-service").pid() != killed);
        int seenBefore = sightings(before);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> sightings(alerts()) > seenBefore + 10);
        assertThat(alerts()).hasSameSizeAs(before);
    }

    @Test
    @Order(3)
    void losesNothingWhileTheDatabaseIsAwayForThreeMinutes() throws Exception {
        covered = cameraNobodyExpectsAnythingOf();
        county.cameras().setFault(covered, "covered", 0, OUTAGE.multipliedBy(4));
        var back = Instant.now().plus(OUTAGE);
        county.signal("postgis", "STOP");
        try {
            await().atMost(OUTAGE.plusMinutes(1))
                    .pollInterval(Duration.ofSeconds(5))
                    .until(() -> Instant.now().isAfter(back));
        } finally {
            county.signal("postgis", "CONT");
        }

        try (var topics = new TopicReader(county.kafka())) {
            var published = topics.sightingIds(upAt.minusSeconds(600));
            FIGURES.put("outage.sightings", published.size());
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(5))
                    .ignoreException(ApiProblem.class)
                    .until(() -> topics.committed("alert-service", Topics.SIGHTINGS) >= published.size());
            for (var topic : List.of(Topics.SIGHTINGS, Topics.EVIDENCE, Topics.PROBES, Topics.SITES, Topics.AREAS)) {
                assertThat(topics.count(Topics.deadLetterOf(topic)))
                        .as("put aside on %s", topic)
                        .isZero();
            }
        }
        var root = county.script("ledger", "root")
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();
        assertThat(county.script("ledger", "verify", "--against", root))
                .contains("1 kept elsewhere", "valid")
                .doesNotContain("broken");
    }

    /** It was covered when the outage began, so all of the way lies behind it by now. */
    @Test
    @Order(4)
    void aCameraCoveredDuringTheOutageHasOneAlertOfItsOwnAndIsWatchedAgainOnceItIsFree() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(aboutCovered()).hasSize(1));
        assertThat(aboutCovered().getFirst().path("status").asText()).isEqualTo("OPEN");

        county.cameras().clearFault(covered);

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> stateOf(covered).equals("LIVE"));
        assertThat(aboutCovered()).as("still there for people to settle").hasSize(1);
    }

    @Test
    @Order(5)
    void aDispatchGoesAllTheWayToAReport() throws Exception {
        var operator = county.as("operator");
        var alert = alerts().stream()
                .filter(a -> a.path("rule").asText().equals(Rule.MACHINE_IN_BANNED_SITE.name()))
                .filter(a -> !a.path("status").asText().equals("SETTLED"))
                .findFirst()
                .orElseThrow();
        var path = "/alerts/" + alert.path("id").asText();
        var acknowledged = operator.post(path + "/acknowledgements", change(operator.get(path)));
        var patrol = operator.get(path + "/patrols").path("patrols").path(0).path("patrol");
        var order = change(acknowledged);
        order.put("patrol", patrol.path("id").asText());
        var dispatch = operator.post(path + "/dispatches", order);

        var team = county.as("patrol-" + patrol.path("id").asText().replaceFirst("^\\d{6}-patrol-", ""));
        var mine = "/dispatches/" + dispatch.path("id").asText();
        for (var step : List.of("DELIVERED", "SEEN", "ACCEPTED", "SET_OUT", "ARRIVED")) {
            team.post(mine + "/steps", Map.of("id", UUID.randomUUID(), "kind", step, "doneAt", Instant.now()));
        }
        var finding = Map.of(
                "id", UUID.randomUUID(),
                "doneAt", Instant.now(),
                "kind", "FOUND",
                "machines", List.of("EXCAVATOR"),
                "photos", List.of());
        team.post(mine + "/findings", finding);
        var reported = team.post(mine + "/findings", finding);

        assertThat(reported.path("finding").path("kind").asText()).isEqualTo("FOUND");
        var responses = county.as("supervisor").get("/review/alerts").path("responses");
        assertThat(responses)
                .filteredOn(r -> r.path("stage").asText().equals("reported"))
                .allSatisfy(r -> assertThat(r.path("count").asInt()).isPositive());
        assertThat(county.as("auditor")
                        .get("/ledger/verification")
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Order(6)
    void nobodyGetsInWithoutLoggingIn() throws Exception {
        for (var path : List.of("/api/v1/alerts", "/api/v1/sites", "/api/v1/probes", "/api/v1/world", "/api/v1/live")) {
            assertThat(Http.status(county.address() + path)).as(path).isEqualTo(401);
        }
        assertThat(Http.status(county.address() + "/wall.html")).isEqualTo(200);
        assertThat(Http.status(county.address() + "/q/metrics")).isEqualTo(404);
    }

    /** A licensed quarry by day: a machine there is nobody's business. */
    private static ProbeId cameraNobodyExpectsAnythingOf() throws InterruptedException {
        return county.cameras().list().stream()
                .filter(camera -> camera.scene().equals("licensed-quarry"))
                .map(CameraView::probe)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> aboutCovered() throws InterruptedException {
        return alerts().stream()
                .filter(a -> a.path("rule").asText().equals(Rule.CAMERA_COVERED.name()))
                .filter(a -> a.path("probes").path(0).asText().equals(covered.value()))
                .toList();
    }

    private static String stateOf(ProbeId probe) throws InterruptedException {
        return StreamSupport.stream(
                        county.as("operator").get("/world").path("probes").spliterator(), false)
                .filter(p -> p.path("id").asText().equals(probe.value()))
                .map(p -> p.path("status").path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> alerts() throws InterruptedException {
        var found = new ArrayList<JsonNode>();
        county.as("operator").get("/alerts?state=all&limit=500").path("alerts").forEach(found::add);
        return found;
    }

    private static List<JsonNode> alertsAtLicensedSites() throws InterruptedException {
        var licensed = new ArrayList<String>();
        county.as("operator").get("/world").path("sites").forEach(site -> {
            if (site.path("kind").asText().equals("LICENSED")) {
                licensed.add(site.path("id").asText());
            }
        });
        return alerts().stream()
                .filter(a -> licensed.contains(a.path("place").path("site").asText()))
                .toList();
    }

    private static int sightings(List<JsonNode> alerts) {
        return alerts.stream().mapToInt(a -> a.path("sightings").asInt()).sum();
    }

    private static Map<String, Object> change(JsonNode alert) {
        return new HashMap<>(Map.of(
                "id", UUID.randomUUID(),
                "doneAt", Instant.now(),
                "expectedRevision", alert.path("revision").asLong()));
    }

    private static void tellFigures(Comparison comparison) throws InterruptedException, IOException {
        FIGURES.put("episodes.expected", truth.expected().size());
        FIGURES.put("episodes.missed", comparison.missed().size());
        FIGURES.put("episodes.false", comparison.falseAlarms().size());
        var delays = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        for (var expected : truth.expected()) {
            for (var alert : comparison.raisedFor(expected)) {
                delay(comparison, expected, alert).ifPresent(delays::add);
                var id = alert.path("id").asText();
                errors.addAll(comparison.positionErrors(county.as("operator").get("/alerts/" + id)));
            }
        }
        FIGURES.putSpread("alert.delay.seconds", delays);
        FIGURES.putSpread("position.error.meters", errors);
    }

    private static Optional<Double> delay(Comparison comparison, ExpectedAlert expected, JsonNode alert) {
        return feed.firstHeard(alert.path("id").asText())
                .flatMap(heard -> comparison
                        .firstToBeSeen(
                                expected,
                                Instant.parse(alert.path("firstSeenAt").asText()))
                        .map(seen -> Duration.between(seen, heard).toMillis() / 1000.0));
    }
}
