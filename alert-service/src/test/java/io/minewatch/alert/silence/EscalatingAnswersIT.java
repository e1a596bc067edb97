package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.dismissal.Dismissing;
import io.minewatch.alert.dismissal.LookingAgain;
import io.minewatch.alert.dismissal.SecondLooks;
import io.minewatch.alert.dispatch.Dispatching;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.dispatch.Reporting;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.DismissalReason;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import io.minewatch.contract.dispatch.DispatchId;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was asked of somebody, and is not answered. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class EscalatingAnswersIT {

    private static final Actor OLGA = actor("olga-e");

    @Inject
    Escalating escalating;

    @Inject
    Deciding deciding;

    @Inject
    Dismissing dismissing;

    @Inject
    SecondLooks secondLooks;

    @Inject
    LookingAgain lookingAgain;

    @Inject
    Patrols patrols;

    @Inject
    Dispatching dispatching;

    @Inject
    Reporting reporting;

    @Inject
    World world;

    @Inject
    ToldOfSilence told;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Test
    void aDismissalThatNobodyAnswersEscalates_andIsNotIdle() {
        var alert = RaisedAlert.of(Severity.HIGH, database, ledger);
        deciding.acknowledge(alert.id(), act(), 1);
        dismissing.dismiss(alert.id(), act(), 2, DismissalReason.FALSE_DETECTION, null);
        escalating.watch();
        told.makeDue(alert.id());
        escalating.watch();

        assertThat(told.levels(alert.id(), "escalation.dismissal-unanswered")).containsExactly("supervisor");
        assertThat(told.levels(alert.id(), "escalation.alert-idle")).isEmpty();
    }

    @Test
    void aPatrolThatDoesNotAccept_escalates_andSoDoesOneThatAcceptedAndIsNotHeardOfAgain() throws InterruptedException {
        var dispatch = order();
        escalating.watch();
        told.makeDue(dispatch);
        escalating.watch();
        assertThat(told.levels(dispatch, "escalation.dispatch-unaccepted")).containsExactly("supervisor");

        reporting.step(dispatch, act(), StepKind.ACCEPTED, null);
        escalating.watch();
        assertThat(told.about(dispatch))
                .filteredOn(n -> n.what().code().startsWith("escalation"))
                .allSatisfy(n -> assertThat(n.endedAt()).isNotNull());
        assertThat(told.levels(dispatch, "escalation.dispatch-unreported")).isEmpty();

        told.makeDue(dispatch);
        escalating.watch();
        assertThat(told.levels(dispatch, "escalation.dispatch-unreported")).containsExactly("supervisor");
    }

    @Test
    void aDrawnDismissalThatNobodyLooksAtAgainEscalates_untilSomebodyDoes() {
        var nina = actor("nina-" + UUID.randomUUID());
        for (int i = 0; i < 10; i++) {
            dismissing.dismiss(
                    RaisedAlert.of(Severity.LOW, database, ledger).id(),
                    act(nina),
                    1,
                    DismissalReason.WEATHER_OR_LIGHT,
                    null);
        }
        var drawn =
                await().until(() -> drawnOf(nina), looks -> looks.size() == 1).getFirst();
        var subject = "second-look/" + drawn;
        escalating.watch();
        told.makeDue(subject);
        escalating.watch();
        assertThat(told.levels(subject, "escalation.second-look-open")).containsExactly("supervisor");

        lookingAgain.judge(drawn, act(), true, "only rain");
        escalating.watch();
        assertThat(told.about(subject)).allSatisfy(n -> assertThat(n.endedAt()).isNotNull());
    }

    private DispatchId order() throws InterruptedException {
        try (var house = new House()) {
            house.tell(County.banned());
        }
        await().until(() -> world.current().findSite(County.BANNED).isPresent());
        var patrol = new PatrolId("990101-patrol-" + UUID.randomUUID());
        patrols.put(patrol, act(), null, "Night patrol", County.TOWNSHIP, List.of("pat"));
        var alert = RaisedAlert.at(County.BANNED.value(), Severity.HIGH, Instant.now(), database, ledger);
        return dispatching.order(alert.id(), act(), 1, patrol, null).id();
    }

    private List<UUID> drawnOf(Actor by) {
        return secondLooks.list(true).stream()
                .filter(look -> look.dismissal().by().equals(by))
                .map(look -> look.dismissal().id())
                .toList();
    }

    private static Act act() {
        return act(OLGA);
    }

    private static Act act(Actor by) {
        return new Act(UUID.randomUUID(), Instant.now(), by);
    }

    private static Actor actor(String subject) {
        return new Actor("test", subject, subject, List.of("operator"), null, null);
    }
}
