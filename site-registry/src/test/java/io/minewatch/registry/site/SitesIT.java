package io.minewatch.registry.site;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SitesIT extends RegistryTest {

    private final String site = "/sites/990101-site-" + UUID.randomUUID();

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void createsASiteAndGivesItBackWithItsHistory() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201).body("revision", equalTo(1));

        Person.OPERATOR
                .get(site)
                .statusCode(200)
                .body("name", equalTo("北坑"))
                .body("names.en", equalTo("North Pit"))
                .body("boundaries[0].shape.type", equalTo("MultiPolygon"))
                .body("boundaries[0].shape.coordinates[0][0][1]", contains(111.01f, 25.9f))
                .body("states[0].kind", equalTo("BANNED"));
    }

    @Test
    void aRepeatedChangeIsMadeOnceAndAnsweredAsTheFirstTime() {
        var create = Requests.site(0);
        Person.CLERK.put(site, create).statusCode(201);
        var later = Requests.site(1);
        later.put("name", "南坑");
        Person.CLERK.put(site, later).statusCode(200).body("revision", equalTo(2));

        Person.CLERK
                .put(site, create)
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("name", equalTo("北坑"));

        Person.CLERK.get(site).body("revision", equalTo(2)).body("boundaries", hasSize(2));
    }

    @Test
    void oneIdIsNotForTwoChanges() {
        var create = Requests.site(0);
        Person.CLERK.put(site, create).statusCode(201);
        create.put("name", "another");

        Person.CLERK.put(site, create).statusCode(409).body("code", equalTo("change.id-reused"));
    }

    @Test
    void aStaleRevisionIsToldTheCurrentOne() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        Person.CLERK.put(site, Requests.site(1)).statusCode(200);

        Person.CLERK
                .put(site, Requests.site(1))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("revision.stale"))
                .body("errors[0].parameters.revision", equalTo(2));
    }

    @Test
    void whatWasTrueAndWhatWeKnewAreTwoQuestions() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        String before = Person.CLERK.get(site).extract().path("recordedAt");
        var licensed = Requests.change(
                1, "kind", "LICENSED", "valid", Requests.valid("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"));
        Person.CLERK.post(site + "/states", licensed).statusCode(200).body("states", hasSize(2));

        var asOf = site + "?asOf=2026-02-15T00:00:00Z";
        Person.CLERK.get(asOf).body("state.kind", equalTo("LICENSED")).body("revision", equalTo(2));
        Person.CLERK
                .get(asOf + "&knownAt=" + before)
                .body("state.kind", equalTo("BANNED"))
                .body("revision", equalTo(1));
        Person.CLERK.get(site + "?asOf=2026-03-01T00:00:00Z").body("state.kind", equalTo("BANNED"));
        Person.CLERK
                .get(site + "?asOf=2025-12-31T00:00:00Z")
                .body("state", nullValue())
                .body("boundary", nullValue());
        Person.CLERK.get(site + "?knownAt=2020-01-01T00:00:00Z").statusCode(404);
    }

    @Test
    void aPermitKeepsItsOldVersionsAndItsSuspensions() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        var id = "/permits/990101-permit-" + UUID.randomUUID();
        Person.CLERK
                .put(site + id, Requests.permit(1))
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("permit.holder", equalTo("Yanhe Stone"));
        String before = Person.CLERK.get(id).extract().path("permit.recordedAt");
        var suspended = Requests.permit(2);
        suspended.put(
                "suspensions",
                List.of(Map.of(
                        "valid",
                        Requests.valid("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"),
                        "reason",
                        "flood season")));
        suspended.put("renewalAccepted", Requests.valid("2027-01-01T00:00:00Z", "2027-03-01T00:00:00Z"));
        Person.CLERK.put(site + id, suspended).statusCode(200);

        var june = site + "?asOf=2026-06-15T00:00:00Z";
        Person.CLERK.get(june).body("permits[0].inForce", equalTo(false));
        Person.CLERK.get(june + "&knownAt=" + before).body("permits[0].inForce", equalTo(true));
        Person.CLERK.get(site + "?asOf=2027-02-01T00:00:00Z").body("permits[0].inForce", equalTo(true));
        Person.CLERK.get(site).body("permits", hasSize(1)).body("permits[0].suspensions", hasSize(1));
        Person.CLERK.get(site + "/permits").body("items[0].number", equalTo("C4503242026"));
    }

    @Test
    void aPermitIsForOneSite() {
        var id = "/permits/990101-permit-" + UUID.randomUUID();
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        Person.CLERK.put(site + id, Requests.permit(1)).statusCode(200);
        Person.CLERK.put(site + "-b", Requests.site(0)).statusCode(201);

        Person.CLERK
                .put(site + "-b" + id, Requests.permit(1))
                .statusCode(422)
                .body("errors[0].code", equalTo("permit.of-other-site"));
        Person.CLERK.put(site + "-none" + id, Requests.permit(0)).statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = Requests.change(
                0,
                "name",
                " ",
                "township",
                "990101-township-nowhere",
                "boundary",
                Map.of(
                        "shape",
                        Requests.square(25.9, 111.0, 0.01),
                        "valid",
                        Requests.valid("2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z")));

        Person.CLERK
                .put(site, wrong)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.find { it.code == 'township.unknown' }.field", equalTo("/township"))
                .body("errors.find { it.code == 'validity.reversed' }.field", equalTo("/boundary/valid"))
                .body(
                        "errors.find { it.code == 'position.swapped-axes' }.field",
                        equalTo("/boundary/shape/coordinates/0/0"))
                .body("errors.field", hasItem("/name"))
                .body("errors.field", hasItem("/state"));
        Person.CLERK.get(site).statusCode(404);
    }

    @Test
    void takesAndGivesBoundariesInTheFrameThatIsStated() {
        var request = Requests.site(0);
        request.put(
                "boundary",
                Map.of(
                        "crs",
                        "EPSG:4525",
                        "shape",
                        Requests.square(2_869_080.41, 37_505_008.85, 100),
                        "valid",
                        Requests.SINCE_2026));
        Person.CLERK
                .put(site, request)
                .statusCode(201)
                .body("boundaries[0].shape.coordinates[0][0][0]", contains(111.05f, 25.93f));

        Person.CLERK
                .get(site + "?crs=EPSG:4525")
                .body("boundaries[0].crs", equalTo("EPSG:4525"))
                .body("boundaries[0].shape.coordinates[0][0][0]", contains(2869080.41f, 37505008.85f));
        Person.CLERK
                .get(site + "?asOf=2026-02-01T00:00:00Z&crs=EPSG:4326")
                .body("boundary.shape.coordinates[0][0][0]", contains(25.93f, 111.05f));
        Person.CLERK.get(site + "?crs=EPSG:4610").statusCode(422).body("errors[0].code", equalTo("frame.unknown"));
    }

    @Test
    void listsSitesPageByPage() {
        Person.CLERK.put(site + "-a", Requests.site(0)).statusCode(201);
        Person.CLERK.put(site + "-b", Requests.site(0)).statusCode(201);

        var after = (site + "-a").substring("/sites/".length());
        Person.OPERATOR
                .get("/sites?limit=1&after=" + after)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((site + "-b").substring("/sites/".length())))
                .body("next", notNullValue());
    }

    @Test
    void findsASiteByWhatPeopleRememberOfIt() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        var id = site.substring("/sites/".length());
        var permit = Requests.permit(1);
        permit.put("number", "C%_" + id);
        Person.CLERK
                .put(site + "/permits/990101-permit-" + UUID.randomUUID(), permit)
                .statusCode(200);
        var renamed = Requests.change(2, "name", "new " + id, "township", Requests.TOWNSHIP);
        Person.CLERK.put(site, renamed).statusCode(200);

        Person.OPERATOR.get("/sites?q=" + id).body("items.id", contains(id));
        Person.OPERATOR.get("/sites?q=C%_" + id).body("items.id", contains(id));
        Person.OPERATOR.get("/sites?q=NEW " + id).body("items.id", contains(id));
        Person.OPERATOR.get("/sites?kind=BANNED&q=" + id).body("items.id", contains(id));
        Person.OPERATOR.get("/sites?kind=LICENSED&q=" + id).body("items", hasSize(0));
        Person.OPERATOR
                .get("/sites?township=" + Requests.TOWNSHIP + "&bbox=111.005,25.905,111.2,26&q=" + id)
                .body("items.id", contains(id));
        Person.OPERATOR.get("/sites?bbox=111.2,25.905,111.3,26&q=" + id).body("items", hasSize(0));
        Person.OPERATOR.get("/sites?bbox=north").statusCode(422).body("errors[0].code", equalTo("bbox.form"));
        Person.OPERATOR
                .get("/sites/summaries?q=" + id)
                .body("items[0].id", equalTo(id))
                .body("items[0].kind", equalTo("BANNED"))
                .body("items[0].holders", contains("Yanhe Stone"))
                .body("items[0].box[0]", equalTo(111.0f));
    }

    @Test
    void aListOfAnotherDayTellsWhatWasTrueThen() {
        var body = Requests.site(0);
        body.put("state", Map.of("kind", "LICENSED", "valid", Requests.SINCE_2026));
        Person.CLERK.put(site, body).statusCode(201);
        var before = recordedAt();
        var banned = Requests.change(1, "kind", "BANNED", "valid", Requests.valid("2026-03-01T00:00:00Z", null));
        Person.CLERK.post(site + "/states", banned).statusCode(200);
        var id = site.substring("/sites/".length());
        var list = "/sites/summaries?q=" + id;

        Person.OPERATOR.get(list).body("items[0].kind", equalTo("BANNED"));
        Person.OPERATOR.get(list + "&asOf=2026-02-01T00:00:00Z").body("items[0].kind", equalTo("LICENSED"));
        Person.OPERATOR.get(list + "&asOf=2026-02-01T00:00:00Z&kind=BANNED").body("items", hasSize(0));
        Person.OPERATOR
                .get(list + "&asOf=2026-03-02T00:00:00Z&knownAt=" + before)
                .body("items[0].kind", equalTo("LICENSED"));
        Person.OPERATOR
                .get(list + "&asOf=2026-03-02T00:00:00Z&kind=LICENSED&knownAt=" + before)
                .body("items.id", contains(id));
        Person.OPERATOR.get(list + "&knownAt=2020-01-01T00:00:00Z").body("items", hasSize(0));
    }

    private String recordedAt() {
        return Person.OPERATOR.get(site).statusCode(200).extract().path("recordedAt");
    }

    @Test
    void historyShowsWhatWasOtherwiseBefore() {
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
        var wider = Requests.change(1, "shape", Requests.square(111.0, 25.9, 0.02), "valid", Requests.SINCE_2026);
        Person.CLERK.post(site + "/boundaries", wider).statusCode(200);
        var permit = "990101-permit-" + UUID.randomUUID();
        Person.CLERK.put(site + "/permits/" + permit, Requests.permit(2)).statusCode(200);
        var corrected = Requests.permit(3);
        corrected.put("holder", "Xiang Stone");
        Person.CLERK.put(site + "/permits/" + permit, corrected).statusCode(200);

        Person.AUDITOR
                .get(site + "/history")
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items[0].what", equalTo("permit.put"))
                .body("items[0].about", equalTo(permit))
                .body("items[0].permit.holder", equalTo("Xiang Stone"))
                .body("items[0].previousPermit.holder", equalTo("Yanhe Stone"))
                .body("items[0].boundary", nullValue())
                .body("items[2].boundary.shape.coordinates[0][0][1][0]", equalTo(111.02f))
                .body("items[2].previousBoundary.shape.coordinates[0][0][1][0]", equalTo(111.01f))
                .body("items[2].actor.displayName", equalTo(Person.CLERK.name()))
                .body("items[3].description.name", equalTo("北坑"))
                .body("items[3].state.kind", equalTo("BANNED"))
                .body("next", nullValue());
        Person.AUDITOR
                .get(site + "/history?limit=1&before=3")
                .body("items.revision", contains(2))
                .body("items[0].previousBoundary", notNullValue())
                .body("next", equalTo("2"));
        Person.AUDITOR.get(site + "-none/history").statusCode(404);
    }
}
