package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.dismissal.Dismissing;
import io.minewatch.alert.dismissal.LookingAgain;
import io.minewatch.alert.dismissal.SecondLooks;
import io.minewatch.alert.dispatch.Dispatching;
import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.dispatch.Reporting;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.DismissalReason;
import io.minewatch.contract.dispatch.Dispatch.StepKind;
import io.minewatch.contract.dispatch.DispatchId;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class EscalatingIT {

    private static final String UNACKNOWLEDGED = "escalation.alert-unacknowledged";
    private static final Actor OLGA = actor("olga-e");

    @Inject
    Escalating escalating;

    @Inject
    StandstillNotices standstills;

    @Inject
    Alerts alerts;

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
    Notices notices;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    /** Every round stands for one after a restart, of this or of another copy of the service: nothing is in memory. */
    @Test
    void tellsEachLevelOnceHoweverManyCopiesOfTheServiceWatch_andEndsWhenSomebodyTakesCharge() throws Exception {
        var alert = raise(Duration.ofMinutes(4));
        watchTogether();

        assertThat(told(alert, UNACKNOWLEDGED)).containsExactly("supervisor");
        assertThat(ledgerOf(alert)).containsOnlyOnce(UNACKNOWLEDGED);

        makeDue(alert);
        watchTogether();
        assertThat(told(alert, UNACKNOWLEDGED)).containsExactlyInAnyOrder("supervisor", "lead");
        watchTogether();
        assertThat(told(alert, UNACKNOWLEDGED)).hasSize(2);
        assertThat(lasting(alert)).hasSize(2);

        takeCharge(alert);
        escalating.watch();
        assertThat(lasting(alert)).isEmpty();
    }

    @Test
    void passesOverALevelThatIsKnownToBeSilent_untilItDoesSomething() {
        var first = raise(Duration.ofMinutes(4));
        escalating.watch();
        var second = raise(Duration.ofSeconds(1));
        escalating.watch();
        assertThat(told(second, UNACKNOWLEDGED)).containsExactly("supervisor");

        takeCharge(first);
        var third = raise(Duration.ofSeconds(1));
        escalating.watch();
        assertThat(told(third, UNACKNOWLEDGED)).isEmpty();
        takeCharge(second);
        takeCharge(third);
    }

    @Test
    void whatSomebodyTookChargeOf_andThenNothingHappened_escalatesToo() {
        var alert = raise(Duration.ofSeconds(1));
        takeCharge(alert);
        escalating.watch();
        assertThat(told(alert, "escalation.alert-idle")).isEmpty();

        makeDue(alert);
        deciding.comment(alert.id(), act(), "I shall look at it");
        escalating.watch();

        assertThat(told(alert, "escalation.alert-idle")).containsExactly("supervisor");
    }

    @Test
    void aDismissalThatNobodyAnswersEscalates_andIsNotIdle() {
        var alert = raise(Duration.ofSeconds(1));
        takeCharge(alert);
        dismissing.dismiss(alert.id(), act(), 2, DismissalReason.FALSE_DETECTION, null);
        escalating.watch();
        makeDue(alert);
        escalating.watch();

        assertThat(told(alert, "escalation.dismissal-unanswered")).containsExactly("supervisor");
        assertThat(told(alert, "escalation.alert-idle")).isEmpty();
    }

    @Test
    void aPatrolThatDoesNotAccept_escalates_andSoDoesOneThatAcceptedAndIsNotHeardOfAgain() throws InterruptedException {
        var dispatch = order();
        escalating.watch();
        makeDue(dispatch);
        escalating.watch();
        assertThat(told(dispatch, "escalation.dispatch-unaccepted")).containsExactly("supervisor");

        reporting.step(dispatch, act(), StepKind.ACCEPTED, null);
        escalating.watch();
        assertThat(about(dispatch.value()))
                .filteredOn(n -> n.what().code().startsWith("escalation"))
                .allSatisfy(n -> assertThat(n.endedAt()).isNotNull());
        assertThat(told(dispatch, "escalation.dispatch-unreported")).isEmpty();

        makeDue(dispatch);
        escalating.watch();
        assertThat(told(dispatch, "escalation.dispatch-unreported")).containsExactly("supervisor");
    }

    @Test
    void aDrawnDismissalThatNobodyLooksAtAgainEscalates_untilSomebodyDoes() {
        var nina = actor("nina-" + UUID.randomUUID());
        for (int i = 0; i < 10; i++) {
            dismissing.dismiss(raise(Severity.LOW).id(), act(nina), 1, DismissalReason.WEATHER_OR_LIGHT, null);
        }
        var drawn =
                await().until(() -> drawnOf(nina), looks -> looks.size() == 1).getFirst();
        var subject = "second-look/" + drawn;
        escalating.watch();
        makeDue(subject);
        escalating.watch();
        assertThat(told(subject, "escalation.second-look-open")).containsExactly("supervisor");

        lookingAgain.judge(drawn, act(), true, "only rain");
        escalating.watch();
        assertThat(about(subject)).allSatisfy(n -> assertThat(n.endedAt()).isNotNull());
    }

    @Test
    void aStandstillIsToldOnceByWhoeverSeesIt_andEndsWhenItWorksAgain() {
        var name = "reader-" + UUID.randomUUID();
        var what = new Coded("notice.reader-stands-still").with("name", name);
        var standstill = new Standstill(name, what, Instant.now());

        standstills.tell(List.of(standstill), List.of());
        standstills.tell(List.of(standstill), List.of("another"));
        assertThat(aboutHouse(name))
                .singleElement()
                .satisfies(n -> assertThat(n.endedAt()).isNull());

        standstills.tell(List.of(), List.of(name));
        assertThat(aboutHouse(name))
                .singleElement()
                .satisfies(n -> assertThat(n.endedAt()).isNotNull());
        standstills.tell(List.of(standstill), List.of());
        standstills.tell(List.of(), List.of(name));
        assertThat(aboutHouse(name)).hasSize(2);
    }

    private Alert raise(Duration ago) {
        var place = "990101-site-" + UUID.randomUUID();
        return RaisedAlert.at(place, Severity.HIGH, Instant.now().minus(ago), database, ledger);
    }

    private Alert raise(Severity severity) {
        return RaisedAlert.of(severity, database, ledger);
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

    private void takeCharge(Alert alert) {
        deciding.acknowledge(alert.id(), act(), alerts.get(alert.id()).revision());
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

    private void makeDue(Object subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.change(
                        "UPDATE escalation_timer SET due_at = now() WHERE subject = ? AND due_at IS NOT NULL",
                        subject));
    }

    private void makeDue(Alert alert) {
        makeDue(alert.id());
    }

    private void watchTogether() throws Exception {
        try (var copies = Executors.newFixedThreadPool(4)) {
            var rounds = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        escalating.watch();
                        return true;
                    })
                    .toList();
            for (var done : copies.invokeAll(rounds)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private List<String> told(Alert alert, String code) {
        return told(alert.id(), code);
    }

    private List<String> told(Object subject, String code) {
        return about(subject.toString()).stream()
                .filter(n -> n.what().code().equals(code))
                .map(n -> n.what().parameters().get("told"))
                .toList();
    }

    private List<Notice> lasting(Alert alert) {
        return about(alert).stream().filter(n -> n.endedAt() == null).toList();
    }

    private List<Notice> about(Alert alert) {
        return about(alert.id().value());
    }

    private List<Notice> aboutHouse(String name) {
        return about("house/" + name);
    }

    private List<Notice> about(String subject) {
        return notices.list(null, 1000).stream()
                .filter(n -> n.subject().equals(subject))
                .toList();
    }

    private List<String> ledgerOf(Alert alert) {
        return ledger.listAbout(alert.id().value()).stream()
                .map(e -> e.what().code())
                .toList();
    }
}
