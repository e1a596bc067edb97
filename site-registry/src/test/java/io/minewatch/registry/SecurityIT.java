package io.minewatch.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityIT extends RegistryTest {

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void nobodyComesInWithoutAToken() {
        given().get("/api/v1/sites")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("login.needed"));
    }

    @Test
    void onlyHealthAndMetricsAreOpen() {
        given().get("/q/openapi").then().statusCode(401);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/health").then().statusCode(200).body("checks.name", hasItem("outbox"));
    }

    @Test
    void aForgedTokenIsNone() {
        given().header("Authorization", "Bearer e30.e30.x")
                .get("/api/v1/sites")
                .then()
                .statusCode(401)
                .body("code", equalTo("login.needed"));
    }

    @Test
    void eachRoleDoesItsOwnWork() {
        Person.OPERATOR.get("/sites").statusCode(200);
        Person.PATROL.get("/sites").statusCode(403).body("code", equalTo("role.missing"));
        Person.OPERATOR.put("/sites/990101-security", Requests.site(0)).statusCode(403);
        Person.ADMIN.put("/sites/990101-security", Requests.site(0)).statusCode(403);
        Person.CLERK.put("/probes/990101-security", Requests.probe(0)).statusCode(403);
        Person.CLERK
                .post("/sites/990101-security/closures/c1/acceptance", Requests.change(1))
                .statusCode(403);
        Person.CLERK.post("/areas/republication", Map.of()).statusCode(403);
    }

    @Test
    void nothingCanBeDeleted() {
        given().delete("/api/v1/sites/990101-security").then().statusCode(405);
    }

    @Test
    void aMisspeltFieldIsNamed() {
        var body = Requests.site(0);
        body.put("tonwship", "x");

        Person.CLERK
                .put("/sites/990101-misspelt", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("/tonwship"))
                .body("errors[0].code", equalTo("field.unknown"));
    }

    @Test
    void whatIsNoJsonOrOfTheWrongFormIsSaidWhere() {
        Person.CLERK.put("/sites/990101-misspelt", "{\"id\": ").statusCode(400).body("code", equalTo("json.malformed"));
        var body = Requests.site(0);
        body.put("state", Map.of("kind", "CLOSED", "valid", Map.of("from", "yesterday")));
        Person.CLERK.put("/sites/990101-misspelt", body).statusCode(400).body("errors.code", hasItem("value.form"));
    }

    @Test
    void anIdOfAnotherCountyIsRefused() {
        Person.CLERK
                .put("/sites/450324-elsewhere", Requests.site(0))
                .statusCode(422)
                .body("errors[0].code", equalTo("id.other-county"));
    }
}
