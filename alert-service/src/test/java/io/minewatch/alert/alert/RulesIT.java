package io.minewatch.alert.alert;

import static io.minewatch.alert.testing.PermitBuilder.aPermit;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.alert.AlertQuery.State;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.rule.RuleSetting;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.alert.world.World;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Department;
import io.minewatch.contract.alert.Offence;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.area.Area.Kind;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules from a sighting to an alert in the database. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class RulesIT {

    /** Where no other test digs: they share the world. */
    private static final Offset IN_THE_WOOD = new Offset(-40, 112);

    @Inject
    Alerts alerts;

    @Inject
    HandlingSightings handling;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    RecordingRules recording;

    private final House house = new House();
    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600);

    @Test
    void tellsForestryOfADiggerOnForestLand_inASentenceThatSaysWhere() {
        house.tellOfCounty();
        house.tell(County.area(Kind.FOREST_LAND, County.boundary(-75, 84, -15, 150)));
        await().until(() -> world.current().listAreas().stream().anyMatch(a -> a.kind() == Kind.FOREST_LAND));

        house.tell(aSighting()
                .at(IN_THE_WOOD)
                .from(begin)
                .lasting(Duration.ofSeconds(90))
                .build());

        await().untilAsserted(() -> assertThat(list(Rule.FOREST_LAND))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.rule().findOffence()).contains(Offence.OCCUPYING_FOREST_LAND);
                    assertThat(alert.rule().departmentFor(alert.machines())).isEqualTo(Department.FORESTRY);
                    assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
                    assertThat(alert.place()).isInstanceOf(Place.OffSite.class);
                    assertThat(alert.reason().code()).isEqualTo("verdict.forest-land");
                    assertThat(alert.reason().parameters())
                            .containsEntry("area", "North wood")
                            .containsKeys("meters", "percent", "machine");
                }));
    }

    @Test
    void countsMachinesOfSeveralSightingsAgainstTheQuota() {
        var snapshot = County.worldOf(aPermit().machines(1).site());
        handle("first", 0, snapshot);
        assertThat(list(Rule.BEYOND_QUOTA)).isEmpty();

        handle("second", 70, snapshot);

        assertThat(list(Rule.BEYOND_QUOTA)).singleElement().satisfies(alert -> {
            assertThat(alert.place()).isEqualTo(new Place.AtSite(County.LICENSED));
            assertThat(alert.reason().parameters()).containsEntry("seen", "2").containsEntry("quota", "1");
        });
    }

    @Test
    void writesIntoTheLedgerByWhichRulesItJudges_andOnlyWhenTheyChange(@TempDir Path folder) throws Exception {
        var file = folder.resolve("rules.properties");
        Files.writeString(file, "across-meters = 12\n");
        assertThat(entries()).isNotEmpty();
        int before = entries().size();

        QuarkusTransaction.requiringNew().run(() -> recording.recordIfChanged(RuleSetting.defaults()));
        assertThat(entries()).hasSize(before);

        QuarkusTransaction.requiringNew().run(() -> recording.recordIfChanged(RuleSetting.read(file)));
        assertThat(entries()).hasSize(before + 1);
        assertThat(entries().getLast()).isEqualTo("across-meters: 30 > 12");
    }

    private void handle(String track, long secondsLonger, Snapshot snapshot) {
        handling.handle(
                aSighting()
                        .of(MachineClass.LOADER)
                        .at(County.IN_LICENSED)
                        .onTrack(track + begin, 0)
                        .from(begin)
                        .lasting(Duration.ofSeconds(20 + secondsLonger))
                        .build(),
                snapshot);
    }

    private List<Alert> list(Rule rule) {
        return alerts.list(new AlertQuery(State.ALL, null, null, null, null, 1000)).stream()
                .filter(alert -> alert.rule() == rule && !alert.firstSeenAt().isBefore(begin))
                .toList();
    }

    private List<String> entries() {
        return ledger.listAbout(RecordingRules.SUBJECT).stream()
                .map(entry -> entry.what().parameters().getOrDefault("changes", ""))
                .toList();
    }
}
