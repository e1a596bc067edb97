package io.minewatch.alert.dismissal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.dispatch.Notices;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.contract.Actor;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Outcome;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.DismissalReason;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class FlaggingIT {

    private static final Actor SUPERVISOR = actor("sigrid-f", "supervisor");

    @Inject
    Flagging flagging;

    @Inject
    Dismissing dismissing;

    @Inject
    Deciding deciding;

    @Inject
    Notices notices;

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    private final String site = "990101-site-" + UUID.randomUUID();
    private final Actor operator = actor("operator-" + UUID.randomUUID(), "operator");

    @Test
    void showsSupervisorsThePlaceAndThePersonThatStandOut_andMakesAnEventOfThemOnce() {
        for (int i = 0; i < 40; i++) {
            var elsewhere = raise("990101-site-" + UUID.randomUUID());
            deciding.settle(elsewhere.id(), act(SUPERVISOR), 1, Outcome.ILLEGAL, null);
        }
        for (int i = 0; i < 15; i++) {
            dismissing.dismiss(raise(site).id(), act(operator), 1, DismissalReason.WEATHER_OR_LIGHT, null);
        }

        flagging.flag();
        flagging.flag();

        var flagged = flaggedSites("sven", "supervisor");
        assertThat(flagged.getInt("places.find { it.key == '%s' }.dismissed".formatted(site)))
                .isEqualTo(15);
        assertThat(flagged.getList("places.find { it.key == '%s' }.cases".formatted(site)))
                .hasSize(15);
        assertThat(flagged.getList("people.key")).contains(operator.subject());
        assertThat(noticesAbout("dismissals/" + site)).hasSize(1);
        assertThat(ledger.listAbout("dismissals/" + operator.subject())).hasSize(1);
        assertThat(notices.list(null, 1000))
                .filteredOn(n -> n.what().code().equals("notice.person-flagged"))
                .isNotEmpty()
                .noneMatch(n -> n.toString().contains(operator.subject()));
    }

    @Test
    void isNoneOfTheOperatorsBusiness() {
        given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/api/v1/flagged-sites")
                .then()
                .statusCode(403);
    }

    private Alert raise(String place) {
        return RaisedAlert.at(place, Severity.LOW, Instant.now(), database, ledger);
    }

    private List<Notice> noticesAbout(String subject) {
        return notices.list(null, 1000).stream()
                .filter(n -> n.subject().equals(subject))
                .toList();
    }

    private static JsonPath flaggedSites(String name, String role) {
        return given().auth()
                .oauth2(Tokens.of(name, role))
                .get("/api/v1/flagged-sites")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Act act(Actor by) {
        return new Act(UUID.randomUUID(), Instant.now(), by);
    }

    private static Actor actor(String name, String role) {
        return new Actor("test", name, name, List.of(role), null, null);
    }
}
