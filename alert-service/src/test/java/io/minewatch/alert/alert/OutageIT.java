package io.minewatch.alert.alert;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.OwnPostgis;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.Topics;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.local.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A database that hangs, stops or is killed loses no sighting, and puts none aside. */
@QuarkusTest
@TestProfile(OutageIT.Alone.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(Service.class)
@QuarkusTestResource(value = OwnPostgis.class, restrictToAnnotatedClass = true)
class OutageIT {

    @Inject
    SeenSightings sightings;

    Map<String, Runnable> database = Map.of();

    private final House house = new House().tellOfCounty();

    @Test
    void losesNothingWhileTheDatabaseIsAway() {
        int before = house.read(Topics.deadLetterOf(Topics.SIGHTINGS)).size();
        var first = send();
        awaitHandled(first);

        act("suspend");
        var whileHanging = send();
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        act("resume");
        awaitHandled(whileHanging);

        act("stop");
        var whileStopped = send();
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        act("start");
        awaitHandled(whileStopped);

        act("kill");
        var whileDead = send();
        act("start");
        awaitHandled(whileDead);

        assertThat(house.read(Topics.deadLetterOf(Topics.SIGHTINGS))).hasSize(before);
    }

    @Test
    void handlesOnceMoreWhatTheDatabaseHadCommittedButNotWrittenDown_whenItIsKilledAtOnce() {
        for (int round = 0; round < 3; round++) {
            var sent = send();
            awaitHandled(sent);
            act("kill");
            act("start");
            awaitHandled(sent);
        }
    }

    private List<Sighting> send() {
        var sent = IntStream.range(0, 5).mapToObj(i -> aSighting().build()).toList();
        sent.forEach(house::tell);
        return sent;
    }

    private void awaitHandled(List<Sighting> sent) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> sent.stream().allMatch(s -> sightings.isSeen(s.id())));
    }

    private void act(String what) {
        var act = database.get(what);
        assertThat(act).as(what).isNotNull();
        act.run();
    }

    /** A service of its own, since its database is taken away. */
    public static class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2",
                    "quarkus.datasource.jdbc.acquisition-timeout", "3S");
        }
    }
}
