package io.minewatch.alert.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
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

    @Inject
    Escalating escalating;

    @Inject
    Waits waits;

    @Inject
    Alerts alerts;

    @Inject
    Deciding deciding;

    @Inject
    ToldOfSilence told;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    /** Every round stands for one after a restart, of this or of another copy of the service: nothing is in memory. */
    @Test
    void tellsEachLevelOnceHoweverManyCopiesOfTheServiceWatch_andEndsWhenSomebodyTakesCharge() throws Exception {
        var alert = raise(Duration.ofMinutes(4));
        watchTogether();

        assertThat(told.levels(alert.id(), UNACKNOWLEDGED)).containsExactly("supervisor");
        assertThat(ledgerOf(alert)).containsOnlyOnce(UNACKNOWLEDGED);

        told.makeDue(alert.id());
        watchTogether();
        assertThat(told.levels(alert.id(), UNACKNOWLEDGED)).containsExactlyInAnyOrder("supervisor", "lead");
        watchTogether();
        assertThat(told.levels(alert.id(), UNACKNOWLEDGED)).hasSize(2);
        assertThat(lastingOf(alert)).hasSize(2);

        takeCharge(alert);
        escalating.watch();
        assertThat(lastingOf(alert)).isEmpty();
    }

    @Test
    void passesOverALevelThatIsKnownToBeSilent_untilItDoesSomething() {
        var first = raise(Duration.ofMinutes(4));
        escalating.watch();
        var second = raise(Duration.ofSeconds(1));
        escalating.watch();
        assertThat(told.levels(second.id(), UNACKNOWLEDGED)).containsExactly("supervisor");

        takeCharge(first);
        var third = raise(Duration.ofSeconds(1));
        escalating.watch();
        assertThat(told.levels(third.id(), UNACKNOWLEDGED)).isEmpty();
        takeCharge(second);
        takeCharge(third);
    }

    @Test
    void whatSomebodyTookChargeOf_andThenNothingHappened_escalatesToo() {
        var alert = raise(Duration.ofSeconds(1));
        takeCharge(alert);
        escalating.watch();
        assertThat(told.levels(alert.id(), "escalation.alert-idle")).isEmpty();

        told.makeDue(alert.id());
        deciding.comment(alert.id(), act(), "I shall look at it");
        escalating.watch();

        assertThat(told.levels(alert.id(), "escalation.alert-idle")).containsExactly("supervisor");
    }

    @Test
    void whatSomebodyTookChargeOfAMomentAgo_isNotTold_thoughItsTimeIsOver() {
        var alert = raise(Duration.ofSeconds(1));
        escalating.watch();
        assertThat(listDueOnce(alert)).contains(alert.id().value());

        takeCharge(alert);

        assertThat(listDueOnce(alert)).doesNotContain(alert.id().value());
    }

    /** In one transaction: the service's own round must not ring it before. */
    private List<String> listDueOnce(Alert due) {
        return QuarkusTransaction.requiringNew().call(() -> {
            told.makeDue(due.id());
            return waits.listDue(Instant.now(), 1000).stream()
                    .map(timer -> timer.waiting().subject())
                    .toList();
        });
    }

    private Alert raise(Duration ago) {
        var place = "990101-site-" + UUID.randomUUID();
        return RaisedAlert.at(place, Severity.HIGH, Instant.now().minus(ago), database, ledger);
    }

    private void takeCharge(Alert alert) {
        deciding.acknowledge(alert.id(), act(), alerts.get(alert.id()).revision());
    }

    private static Act act() {
        return new Act(
                UUID.randomUUID(),
                Instant.now(),
                new Actor("test", "olga-e", "olga-e", List.of("operator"), null, null));
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

    private List<Notice> lastingOf(Alert alert) {
        return told.about(alert.id()).stream().filter(n -> n.endedAt() == null).toList();
    }

    private List<String> ledgerOf(Alert alert) {
        return ledger.listAbout(alert.id().value()).stream()
                .map(e -> e.what().code())
                .toList();
    }
}
