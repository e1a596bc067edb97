package io.minewatch.alert.dismissal;

import static io.minewatch.alert.testing.Calls.act;
import static io.minewatch.alert.testing.Calls.get;
import static io.minewatch.alert.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.ledger.Ledger;
import io.minewatch.alert.testing.RaisedAlert;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.contract.alert.Alert;
import io.minewatch.contract.alert.Alert.Severity;
import io.minewatch.contract.alert.Alert.Status;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class DismissalIT {

    @Inject
    Database database;

    @Inject
    Ledger ledger;

    @Inject
    Alerts alerts;

    @Inject
    Drawing drawing;

    private final String olga = Tokens.of("olga", "operator");
    private final String otto = Tokens.of("otto", "operator");
    private final String sven = Tokens.of("sven", "supervisor");

    @Test
    void endsAtOnceWhatNeverMatteredMuch_andOnceHoweverOftenItIsSent() {
        var alert = raise(Severity.LOW);
        var dismissal = dismissal(1, "FALSE_DETECTION");

        dismiss(olga, alert, dismissal)
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("settlement.outcome", equalTo("DISMISSED"))
                .body("dismissal.state", equalTo("DONE"))
                .body("dismissal.answer", nullValue())
                .body("log.what.code", hasItem("log.dismissal.made"));
        dismiss(olga, alert, dismissal).statusCode(200).body("revision", equalTo(2));
        dismiss(otto, alert, dismissal).statusCode(409).body("code", equalTo("change.id-reused"));
    }

    @Test
    void waitsForASecondPersonFromMediumSeverityUp() {
        var alert = raise(Severity.MEDIUM);
        var id = propose(olga, alert, 1);

        assertThat(alerts.get(alert.id()).status()).isEqualTo(Status.OPEN);
        answer(otto, alert, id, "confirmations", 2)
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("dismissal.state", equalTo("DONE"))
                .body("dismissal.by.name", equalTo("olga"))
                .body("dismissal.answer.by.name", equalTo("otto"))
                .body("log.what.code", hasItem("log.dismissal.confirmed"));
    }

    @Test
    void nobodyAgreesWithThemselves_whateverRoleTheyTakeOn() {
        var alert = raise(Severity.HIGH);
        var id = propose(olga, alert, 1);

        for (var own : List.of(olga, Tokens.of("olga", "supervisor"), Tokens.of("olga", "operator", "supervisor"))) {
            answer(own, alert, id, "confirmations", 2)
                    .statusCode(403)
                    .body("code", equalTo("dismissal.needs-other-person"));
        }
        answer(Tokens.of("petra", "patrol"), alert, id, "confirmations", 2).statusCode(403);
        answer(Tokens.of("anna", "auditor"), alert, id, "confirmations", 2).statusCode(403);
        assertThat(alerts.get(alert.id()).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void afterANoOnlyASupervisorAgrees() {
        var alert = raise(Severity.HIGH);
        var first = propose(olga, alert, 1);
        answer(otto, alert, first, "rejections", 2)
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("dismissal.state", equalTo("REJECTED"));
        answer(sven, alert, first, "confirmations", 3)
                .statusCode(409)
                .body("code", equalTo("dismissal.decided-already"));

        var second = propose(olga, alert, 3);
        answer(otto, alert, second, "confirmations", 4)
                .statusCode(403)
                .body("code", equalTo("dismissal.needs-supervisor"));
        answer(sven, alert, second, "confirmations", 4).statusCode(200).body("status", equalTo("SETTLED"));
    }

    @Test
    void whatMatteredOnceCannotBeBroughtDownFirst() {
        var alert = raise(Severity.HIGH);
        QuarkusTransaction.requiringNew()
                .run(() -> database.change(
                        "UPDATE alert SET severity = 'LOW', highest_severity = 'LOW', revision = 2 WHERE id = ?",
                        alert.id()));

        dismiss(olga, alert, dismissal(1, "TEST"))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("dismissal.severity", equalTo("HIGH"));
    }

    @Test
    void settlingIsNoWayRound() {
        var alert = raise(Severity.HIGH);
        for (var outcome : List.of("LEGAL", "PSEUDO_CHANGE", "HISTORIC_TRACE")) {
            settle(sven, alert, outcome).statusCode(403).body("code", equalTo("settlement.needs-finding"));
        }
        settle(sven, alert, "DISMISSED").statusCode(400).body("code", equalTo("settlement.by-dismissal"));
        assertThat(alerts.get(alert.id()).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void refusesWhatIsNotReasoned_ProposedTwice_OrDecidedOnAnOldView() {
        var alert = raise(Severity.MEDIUM);
        dismiss(olga, alert, dismissal(1, "OTHER")).statusCode(400).body("errors.field", contains("explanation"));
        dismiss(olga, alert, act(Map.of("expectedRevision", 1)))
                .statusCode(400)
                .body("errors.field", contains("reason"));
        var id = propose(olga, alert, 1);

        dismiss(otto, alert, dismissal(2, "TEST")).statusCode(409).body("code", equalTo("dismissal.proposed-already"));
        answer(otto, alert, id, "confirmations", 1).statusCode(409).body("code", equalTo("revision.stale"));
        answer(otto, raise(Severity.LOW), id, "confirmations", 1)
                .statusCode(404)
                .body("code", equalTo("dismissal.unknown"));
    }

    /** What a bug, or an intruder with the service's own password, would try. */
    @Test
    void theDatabaseItselfRefusesOnePersonAndAlteringWhatIsSettled() {
        var alert = raise(Severity.HIGH);
        var settled = "UPDATE alert SET status = 'SETTLED', outcome = 'DISMISSED', revision = 9 WHERE id = ?";
        assertRefused(settled, alert.id());

        var id = propose(olga, alert, 1);
        assertRefused(settled, alert.id());
        assertRefused("""
                INSERT INTO dismissal_answer (id, dismissal, agrees, person, actor, done_at, recorded_at)
                SELECT gen_random_uuid(), id, true, person, actor, now(), now() FROM dismissal WHERE id = ?""", UUID.fromString(id));

        answer(otto, alert, id, "confirmations", 2).statusCode(200);
        assertRefused("UPDATE alert SET outcome = 'LEGAL', revision = 9 WHERE id = ?", alert.id());
        assertRefused("UPDATE alert SET status = 'OPEN', revision = 9 WHERE id = ?", alert.id());
        assertRefused("UPDATE alert SET place = 'elsewhere', revision = 9 WHERE id = ?", alert.id());
    }

    @Test
    void oneOfTenOfAPersonComesBackForSomebodyElse_andDisagreementReopensThePlace() {
        var name = "nina-" + System.nanoTime();
        var nina = Tokens.of(name, "operator");
        for (int i = 0; i < 10; i++) {
            dismiss(nina, raise(Severity.LOW), dismissal(1, "WEATHER_OR_LIGHT")).statusCode(200);
        }
        drawing.draw();
        drawing.draw();

        var mine = "secondLooks.findAll { it.dismissal.by.name == '%s' }".formatted(name);
        List<String> ids =
                get(otto, "/api/v1/second-looks").statusCode(200).extract().path(mine + ".id");
        assertThat(ids).hasSize(1);
        var look = "/api/v1/second-looks/" + ids.getFirst() + "/verdicts";
        get(nina, "/api/v1/second-looks").body("secondLooks.id", not(hasItem(ids.getFirst())));
        var disagreeing = act(Map.of("agrees", false, "explanation", "there is a digger"));
        post(nina, look, disagreeing).statusCode(403).body("code", equalTo("second-look.needs-other-person"));
        post(otto, look, act(Map.of("agrees", false))).statusCode(400).body("errors.field", contains("explanation"));

        String again = post(otto, look, disagreeing)
                .statusCode(200)
                .body("verdict.agrees", equalTo(false))
                .extract()
                .path("verdict.reopened");
        post(otto, look, disagreeing).statusCode(200).body("verdict.reopened", equalTo(again));
        post(sven, look, act(Map.of("agrees", true, "explanation", "no"))).statusCode(409);

        assertThat(alerts.get(new AlertId(again)))
                .satisfies(alert -> assertThat(alert.status()).isEqualTo(Status.OPEN))
                .satisfies(alert -> assertThat(alert.episode()).isEqualTo(2));
        get(otto, "/api/v1/alerts/" + again)
                .body("history[0].settlement.outcome", equalTo("DISMISSED"))
                .body("log.what.code", hasItem("log.alert.reopened"));
        get(nina, "/api/v1/second-looks?state=all").body("secondLooks.id", hasItem(ids.getFirst()));
    }

    private Alert raise(Severity severity) {
        return RaisedAlert.of(severity, database, ledger);
    }

    private String propose(String token, Alert alert, int revision) {
        return dismiss(token, alert, dismissal(revision, "FALSE_DETECTION"))
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("dismissal.state", equalTo("PROPOSED"))
                .extract()
                .path("dismissal.id");
    }

    private static ValidatableResponse dismiss(String token, Alert alert, Map<String, Object> body) {
        return post(token, "/api/v1/alerts/" + alert.id() + "/dismissals", body);
    }

    private static ValidatableResponse answer(String token, Alert alert, String dismissal, String how, int revision) {
        return post(
                token,
                "/api/v1/alerts/" + alert.id() + "/dismissals/" + dismissal + "/" + how,
                act(Map.of("expectedRevision", revision)));
    }

    private static ValidatableResponse settle(String token, Alert alert, String outcome) {
        return post(
                token,
                "/api/v1/alerts/" + alert.id() + "/settlements",
                act(Map.of("expectedRevision", 1, "outcome", outcome, "explanation", "because")));
    }

    private static Map<String, Object> dismissal(int revision, String reason) {
        return act(Map.of("expectedRevision", revision, "reason", reason));
    }

    private void assertRefused(String sql, Object parameter) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.change(sql, parameter)))
                .as(sql)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("42501");
    }
}
