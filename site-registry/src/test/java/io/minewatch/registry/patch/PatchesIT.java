package io.minewatch.registry.patch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.minewatch.registry.attachment.AttachmentUploads;
import io.minewatch.registry.exchange.PatchUploads;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatchesIT extends RegistryTest {

    private final String number = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String patch = "/patches/990101-patch-" + number + "-0";

    @BeforeEach
    void handDown() {
        Requests.registerTownship();
        PatchUploads.handDown(number, "2026-03-01T00:00:00Z");
    }

    @Test
    void comesInAsATaskWithADeadline() {
        Person.OPERATOR
                .get(patch)
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("township", equalTo(Requests.TOWNSHIP))
                .body("deadline", equalTo("2026-03-01T00:00:00Z"))
                .body("overdue", equalTo(true))
                .body("shape.type", equalTo("MultiPolygon"));
        Person.OPERATOR.get("/patches?open=true&limit=200").body("items.id", hasItem("990101-patch-" + number + "-0"));
    }

    @Test
    void aVerdictEndsTheTask() {
        Person.CLERK
                .post(patch + "/verdict", Requests.change(1, "verdict", "ILLEGAL"))
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("findings[0].verdict", equalTo("ILLEGAL"));

        Person.OPERATOR
                .get("/patches?open=true&limit=200")
                .body("items.id", not(hasItem("990101-patch-" + number + "-0")));
        Person.CLERK
                .post(patch + "/verdict", Requests.change(1, "verdict", "LEGAL"))
                .statusCode(409);
    }

    @Test
    void nothingFoundMustBeShown() {
        Person.CLERK
                .post(patch + "/verdict", Requests.change(1, "verdict", "PSEUDO_CHANGE"))
                .statusCode(422)
                .body("errors.code", hasItems("patch.explanation-missing", "patch.attachment-missing"));
        Person.CLERK
                .post(patch + "/verdict", Requests.change(1, "verdict", "HISTORIC_TRACE", "explanation", "old pit"))
                .statusCode(422);

        var picture = AttachmentUploads.picture("old-pit.jpg");
        Person.CLERK
                .post(
                        patch + "/verdict",
                        Requests.change(
                                1, "verdict", "HISTORIC_TRACE", "explanation", "old pit", "attachment", picture))
                .statusCode(200)
                .body("findings[0].attachment", equalTo(picture));
    }

    @Test
    void whatIsShownMustBeHere() {
        Person.CLERK
                .post(
                        patch + "/verdict",
                        Requests.change(
                                1,
                                "verdict",
                                "PSEUDO_CHANGE",
                                "explanation",
                                "greenhouse",
                                "attachment",
                                "a".repeat(64)))
                .statusCode(422)
                .body("errors.code", hasItem("attachment.not-filed"));
    }

    @Test
    void whatIsOverdueIsCounted() {
        given().get("/q/metrics").then().body(containsString("minewatch_patches_overdue"));
    }

    @Test
    void anOperatorGivesNoVerdict() {
        Person.OPERATOR
                .post(patch + "/verdict", Requests.change(1, "verdict", "LEGAL"))
                .statusCode(403);
    }
}
