package io.minewatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.alert.alert.SightingsHandledAgain;
import io.minewatch.alert.console.LiveFeed.Happening;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class FeedReaderIT {

    @Inject
    LiveFeed feed;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Event<SightingsHandledAgain> handledAgain;

    @Test
    void aForgedMessageSettlesNoAlertOnTheWall_andPutsNoneThere() {
        var alert = RaisedAlert.of(Severity.HIGH, database, ledger);
        var made = new AlertId("990101-" + UUID.randomUUID());
        var page = feed.listen(null, 1, audience -> true).subscribe().withSubscriber(AssertSubscriber.create(10_000));

        try (var house = new House()) {
            house.send(Topics.ALERTS, made.value(), forged(alert, made));
            house.send(Topics.ALERTS, alert.id().value(), forged(alert, alert.id()));
        }

        await().until(() -> !told(alert.id(), page).isEmpty());
        assertThat(told(alert.id(), page)).allSatisfy(view -> {
            assertThat(view.path("status").asText()).isEqualTo("OPEN");
            assertThat(view.path("revision").asLong()).isEqualTo(alert.revision());
        });
        assertThat(told(made, page)).isEmpty();
    }

    @Test
    void aMessageThatNamesNothingBreaksNoFeedOff() {
        var alert = RaisedAlert.of(Severity.HIGH, database, ledger);
        var page = feed.listen(null, 1, audience -> true).subscribe().withSubscriber(AssertSubscriber.create(10_000));

        try (var house = new House()) {
            house.send(Topics.ALERTS, "no id", "no JSON".getBytes(StandardCharsets.UTF_8));
            house.send(Topics.DISPATCHES, "", "no JSON".getBytes(StandardCharsets.UTF_8));
            house.send(Topics.ALERTS, alert.id().value(), ContractJson.write(alert));
        }

        await().until(() -> !told(alert.id(), page).isEmpty());
        assertThat(page.getItems()).extracting(Happening::name).doesNotContain("reset");
    }

    @Test
    void pagesReadAnewWhatTheDatabaseHadLost_sinceTheyTakeNoOlderRevision() {
        var page = feed.listen(null, 1, audience -> true).subscribe().withSubscriber(AssertSubscriber.create(10_000));

        handledAgain.fire(new SightingsHandledAgain());

        assertThat(page.getItems()).extracting(Happening::name).contains("reset");
    }

    private static byte[] forged(Alert alert, AlertId as) {
        ObjectNode forged = ContractJson.mapper().valueToTree(alert);
        return ContractJson.write(
                forged.put("id", as.value()).put("status", "SETTLED").put("revision", 999));
    }

    private static List<JsonNode> told(AlertId alert, AssertSubscriber<Happening> page) {
        return List.copyOf(page.getItems()).stream()
                .filter(happening -> happening.name().equals("alert"))
                .map(happening -> ContractJson.read(happening.json().getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .filter(view -> view.path("id").asText().equals(alert.value()))
                .toList();
    }
}
