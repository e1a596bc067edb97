package io.minewatch.alert.alert;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.alert.AlertQuery.State;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Actor;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.SiteState;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class AlertsIT {

    private static final Offset FAR_FROM_EVERY_LICENCE = new Offset(0, 125);

    private static final Actor SUPERVISOR = new Actor("test", "s", "Supervisor", List.of("supervisor"), "county", null);

    @Inject
    Alerts alerts;

    @Inject
    Deciding deciding;

    @Inject
    HandlingSightings handling;

    @Inject
    World world;

    private final House house = new House();
    private SiteId site = County.BANNED;

    /** Each test has a banned site of its own, in the same place: its name alone decides which one is likeliest. */
    @BeforeEach
    void makeTheCounty() {
        house.tellOfCounty();
        await().until(() -> world.current().findSite(County.EXPIRED).isPresent());
        site = new SiteId("990101-site-zz" + System.nanoTime());
        house.tell(County.site(site, SiteState.Kind.BANNED, County.boundary(-15, 40, 15, 80), List.of()));
        await().until(() -> world.current().findSite(site).isPresent());
    }

    @Test
    void raisesOneAlertForSeveralMachinesInABannedSite() {
        var excavator = aSighting().build();
        var lorry = aSighting().of(MachineClass.TRUCK).build();

        house.tell(excavator);
        house.tell(lorry);
        house.tell(excavator);

        await().untilAsserted(() -> assertThat(here()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.MACHINE_IN_BANNED_SITE);
            assertThat(alert.machines()).containsExactly(MachineClass.EXCAVATOR, MachineClass.TRUCK);
            assertThat(alert.sightings()).isEqualTo(2);
            assertThat(alert.township()).isEqualTo(County.TOWNSHIP);
            assertThat(alert.revision()).isEqualTo(2);
        }));
    }

    @Test
    void tellsOfEachRevisionInOrder() {
        house.tell(aSighting().build());
        house.tell(aSighting().build());
        house.tell(aSighting().build());

        await().untilAsserted(
                        () -> assertThat(told()).extracting(Alert::revision).containsExactly(1L, 2L, 3L));
    }

    @Test
    void opensOneEpisodeHoweverManyMachinesComeAtOnce() throws Exception {
        var snapshot = world.current();
        var sightings = IntStream.range(0, 8).mapToObj(i -> aSighting().build()).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var twice = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        handling.handle(sightings.get(i % 8), snapshot);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(twice)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(here()).singleElement().extracting(Alert::sightings).isEqualTo(8);
    }

    @Test
    void settlesWithTheAlertWhatWasSeenBefore_andOpensAnEpisodeForWhatComesAfter() {
        var before = aSighting()
                .from(Instant.now().minusSeconds(60))
                .onTrack(site.value(), 0)
                .build();
        handling.handle(before, world.current());
        var alert = here().getFirst();
        deciding.settle(alert.id(), act(), alert.revision(), Outcome.ILLEGAL, null);

        handling.handle(
                aSighting()
                        .from(Instant.now().minusSeconds(60))
                        .onTrack(site.value(), 1)
                        .build(),
                world.current());
        assertThat(here()).hasSize(1);

        handling.handle(aSighting().from(Instant.now().plusSeconds(5)).build(), world.current());
        assertThat(here()).extracting(Alert::episode).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void waitsUntilADiggingMachineHasStayed_overSeveralTracksAndInAnyOrder() {
        var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600);
        var last = digging(begin.plusSeconds(60));
        var first = digging(begin);
        var middle = digging(begin.plusSeconds(30));
        handling.handle(last, world.current());
        handling.handle(first, world.current());
        assertThat(offSite(first)).isEmpty();

        handling.handle(middle, world.current());

        assertThat(offSite(first)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(Rule.DIGGING_OUTSIDE_LICENCE);
            assertThat(alert.firstSeenAt()).isEqualTo(first.firstSeenAt());
            assertThat(alert.lastSeenAt()).isEqualTo(last.lastSeenAt());
            assertThat(alert.sightings()).isEqualTo(3);
        });
    }

    @Test
    void asksOnceADoubtHasLasted_andAccusesNobody() {
        var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600);
        var edge = aSighting()
                .at(County.ON_BANNED_EDGE)
                .onTrack("edge" + site, 0)
                .from(begin)
                .build();
        var later = aSighting()
                .at(County.ON_BANNED_EDGE)
                .onTrack("edge" + site, 1)
                .from(begin)
                .lasting(Duration.ofSeconds(70))
                .build();

        handling.handle(edge, world.current());
        assertThat(here()).isEmpty();
        handling.handle(later, world.current());

        assertThat(here()).singleElement().satisfies(question -> {
            assertThat(question.rule()).isEqualTo(Rule.CANNOT_TELL);
            assertThat(question.severity()).isEqualTo(Alert.Severity.LOW);
        });
    }

    @Test
    void putsAsideWhatCannotBeRead_andGoesOn() {
        house.send(Topics.SIGHTINGS, County.PROBE.value(), "no sighting".getBytes(StandardCharsets.UTF_8));
        house.tell(aSighting().build());

        await().untilAsserted(() -> assertThat(here()).hasSize(1));
        assertThat(house.read(Topics.deadLetterOf(Topics.SIGHTINGS)))
                .anySatisfy(letter -> assertThat(new String(letter.value(), StandardCharsets.UTF_8))
                        .isEqualTo("no sighting"))
                .allSatisfy(letter -> assertThat(letter.headers().lastHeader("minewatch-reason"))
                        .isNotNull());
    }

    @Test
    void doesAnActOnceThatIsSentTwice() {
        handling.handle(aSighting().build(), world.current());
        var alert = here().getFirst();
        var act = act();

        deciding.acknowledge(alert.id(), act, alert.revision());
        deciding.acknowledge(alert.id(), act, alert.revision());

        assertThat(alerts.get(alert.id()).revision()).isEqualTo(alert.revision() + 1);
    }

    private Sighting digging(Instant from) {
        return aSighting()
                .at(FAR_FROM_EVERY_LICENCE)
                .of(MachineClass.LOADER)
                .from(from)
                .lasting(Duration.ofSeconds(28))
                .build();
    }

    private List<Alert> offSite(Sighting first) {
        return list().stream()
                .filter(a -> a.place() instanceof Place.OffSite && a.probes().contains(first.probe()))
                .toList();
    }

    private List<Alert> here() {
        return list().stream().filter(a -> a.place().key().equals(site.value())).toList();
    }

    private List<Alert> list() {
        return alerts.list(new AlertQuery(State.ALL, null, null, null, null, 1000));
    }

    private List<Alert> told() {
        return house.read(Topics.ALERTS).stream()
                .map(m -> ContractJson.read(m.value(), Alert.class))
                .filter(a -> a.place().key().equals(site.value()))
                .toList();
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), Instant.now(), SUPERVISOR);
    }
}
