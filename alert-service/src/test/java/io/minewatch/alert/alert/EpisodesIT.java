package io.minewatch.alert.alert;

import static io.minewatch.alert.alert.MatchBuilder.aMatch;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.alert.AlertQuery.State;
import io.minewatch.alert.rule.Suspicion;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sightings make the same alerts, in whatever order, however often and by how many copies they are handled. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class EpisodesIT {

    @Inject
    Raising raising;

    @Inject
    Clusters clusters;

    @Inject
    SeenSightings sightings;

    @Inject
    Alerts alerts;

    @Inject
    AlertLinks links;

    @Test
    void theOrderIsOfNoConsequence() throws Exception {
        var inOrder = new Night(10);
        inOrder.messages().forEach(this::handle);
        var expected = accusationsOf(inOrder);
        assertThat(expected).hasSize(6).anySatisfy(a -> assertThat(a.rule()).isEqualTo(Rule.DIGGING_OUTSIDE_LICENCE));

        for (int seed = 11; seed <= 18; seed++) {
            var night = new Night(seed);
            handleAtOnce(night.shuffledAndTwice(seed), 4);

            assertThat(accusationsOf(night)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whoWaversOnABorderHasOneAlert() {
        var night = new Night(100);
        night.messages().forEach(this::handle);

        assertThat(alertsOf(night).stream().filter(a -> a.place().key().contains("border")))
                .singleElement()
                .satisfies(alert -> assertThat(alert.rule()).isEqualTo(Rule.MACHINE_IN_BANNED_SITE));
    }

    @Test
    void oneAlertGathersWhatTwoProbesSee() {
        var night = new Night(101);
        night.messages().forEach(this::handle);

        assertThat(alertsOf(night).stream().filter(a -> a.place() instanceof Place.OffSite))
                .singleElement()
                .satisfies(alert -> assertThat(alert.probes()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMachineThatMovesOnKeepsItsStory(boolean onOneTrack) {
        var here = MatchBuilder.site("here" + onOneTrack);
        var there = MatchBuilder.site("there" + onOneTrack);
        var lorry = "lorry" + onOneTrack;
        double east = onOneTrack ? 50_000 : 60_000;
        handle(aMatch(Rule.BANNED_SITE_HAULAGE)
                .of(MachineClass.TRUCK)
                .at(here)
                .onTrack(lorry)
                .standing(east, 0, 5)
                .build());
        handle(aMatch(Rule.BANNED_SITE_HAULAGE)
                .of(MachineClass.TRUCK)
                .at(there)
                .onTrack(onOneTrack ? lorry : "lorry again")
                .from(30, 40)
                .standing(east + 200, 0, 5)
                .build());

        var first = alertAt(here);
        var then = alertAt(there);
        assertThat(links.listOf(then.id())).containsExactly(AlertLink.movedOn(first.id(), then.id()));
        assertThat(links.listOf(first.id())).containsExactly(AlertLink.movedOn(first.id(), then.id()));
    }

    private Alert alertAt(Place place) {
        return alerts.list(new AlertQuery(State.ALL, null, null, null, null, 100_000)).stream()
                .filter(a -> a.place().key().equals(place.key()))
                .findFirst()
                .orElseThrow();
    }

    private void handleAtOnce(List<List<Match>> messages, int copies) throws Exception {
        try (var threads = Executors.newFixedThreadPool(copies)) {
            var work = messages.stream()
                    .<Callable<Boolean>>map(message -> () -> {
                        handle(message);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private void handle(Match match) {
        handle(List.of(match));
    }

    /** What handling a sighting does once it is judged. */
    private void handle(List<Match> met) {
        QuarkusTransaction.requiringNew().run(() -> {
            var sighting = met.getFirst().sighting();
            if (sightings.isSeen(sighting.id())) {
                return;
            }
            var placed = met.stream().map(this::place).toList();
            var first = placed.getFirst();
            var seen = new SeenSighting(
                    sighting,
                    "TEST",
                    first.place(),
                    first.span(),
                    first.suspicion().spot());
            raising.take(placed.stream().map(Match::suspicion).toList(), seen, County.world());
        });
    }

    private Match place(Match match) {
        var s = match.suspicion();
        var spot = s.spot();
        if (s.rule() != Rule.DIGGING_OUTSIDE_LICENCE || spot == null) {
            return match;
        }
        var place = clusters.at(spot, match.sighting());
        return new Match(
                match.sighting(),
                new Suspicion(s.rule(), place, s.verdict(), s.reason(), s.mustLast(), s.severity(), spot));
    }

    /** Alerts that accuse: a question may be asked too early when what answers it comes late. */
    private Set<Gist> accusationsOf(Night night) {
        return alertsOf(night).stream()
                .filter(a -> a.rule() != Rule.CANNOT_TELL || a.place().key().contains("edge"))
                .map(a -> gist(night, a))
                .collect(Collectors.toSet());
    }

    private List<Alert> alertsOf(Night night) {
        return alerts.list(new AlertQuery(State.ALL, null, null, null, null, 100_000)).stream()
                .filter(a -> sightings.listOf(a.id()).stream()
                        .allMatch(s -> night.ids().contains(s.sighting().id().value())))
                .toList();
    }

    private Gist gist(Night night, Alert alert) {
        var place = alert.place() instanceof Place.OffSite ? "off-site" : night.nameOf(alert.place());
        var gathered = sightings.listOf(alert.id()).stream()
                .map(s -> s.sighting().firstSeenAt() + " " + s.sighting().probe())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Gist(
                alert.rule(),
                place,
                alert.episode(),
                alert.severity(),
                alert.machines(),
                alert.sightings(),
                alert.firstSeenAt() + " to " + alert.lastSeenAt(),
                gathered);
    }

    /** What must be the same of an alert. */
    private record Gist(
            Rule rule,
            String place,
            int episode,
            Alert.Severity severity,
            List<MachineClass> machines,
            int sightings,
            String time,
            Set<String> gathered) {}

    /** What was seen in a night, told anew under other names and elsewhere for each {@code number}. */
    private static final class Night {

        private final int number;
        private final List<List<Match>> messages = new ArrayList<>();

        Night(int number) {
            this.number = number;
            IntStream.range(0, 8).forEach(i -> {
                add(see(Rule.MACHINE_IN_BANNED_SITE, "pit", "p1", i * 12, 10));
                add(see(Rule.MACHINE_IN_BANNED_SITE, "pit", "p2", i * 12 + 3, 10)
                        .of(MachineClass.TRUCK)
                        .by("valley"));
                add(see(Rule.CANNOT_TELL, "edge", "e1", i * 12, 10).lasting(60));
                add(digging("d1", i * 12, 0, 8));
                add(digging("d2", i * 12 + 1, 55, 25).by("valley"));
            });
            // Wavers: inside, then nobody can tell for minutes, then inside again.
            IntStream.range(0, 20)
                    .forEach(i -> add(
                            see(i % 9 == 0 ? Rule.MACHINE_IN_BANNED_SITE : Rule.CANNOT_TELL, "border", "b1", i * 12, 10)
                                    .lasting(i % 9 == 0 ? 0 : 60)));
            // Passes by, comes again later, and stays.
            add(see(Rule.RESERVE, "wood", "w1", 0, 20).lasting(60));
            IntStream.range(0, 4)
                    .forEach(i -> messages.add(List.of(
                            see(Rule.RESERVE, "wood", "w2", 300 + i * 25, 20)
                                    .lasting(60)
                                    .build(),
                            see(Rule.OUTSIDE_HOURS, "quarry", "w2", 300 + i * 25, 20)
                                    .lasting(30)
                                    .build())));
        }

        private void add(MatchBuilder match) {
            messages.add(List.of(match.build()));
        }

        private MatchBuilder see(Rule rule, String site, String track, long from, long length) {
            return aMatch(rule)
                    .at(MatchBuilder.site("night-%d-%s".formatted(number, site)))
                    .onTrack("night-%d-%s".formatted(number, track))
                    .from(from, from + length)
                    .standing(number * 3_000 + site.hashCode() % 500, 1_000, 4);
        }

        private MatchBuilder digging(String track, long from, double east, double meters) {
            return see(Rule.DIGGING_OUTSIDE_LICENCE, "none", track, from, 10)
                    .of(MachineClass.LOADER)
                    .lasting(60)
                    .standing(number * 3_000 + east, 0, meters);
        }

        List<List<Match>> messages() {
            return messages;
        }

        List<List<Match>> shuffledAndTwice(long seed) {
            var twice = new ArrayList<>(messages);
            twice.addAll(messages);
            Collections.shuffle(twice, new Random(seed));
            return twice;
        }

        Set<String> ids() {
            var ids = new HashSet<String>();
            messages.forEach(m -> ids.add(m.getFirst().sighting().id().value()));
            return ids;
        }

        String nameOf(Place place) {
            return place.key().replace("night-%d-".formatted(number), "");
        }
    }
}
