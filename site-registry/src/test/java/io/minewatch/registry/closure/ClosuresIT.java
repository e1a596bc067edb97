package io.minewatch.registry.closure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
class ClosuresIT extends RegistryTest {

    private static final String SHA = "a".repeat(64);

    private final String site = "/sites/990101-closing-" + UUID.randomUUID();
    private final String closure = site + "/closures/closure-1";

    @BeforeEach
    void bannedSite() {
        Requests.registerTownship();
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
    }

    @Test
    void isProvedByOneUnitAndAcceptedByAnother() {
        order(1);
        prove(2);
        Person.SUPERVISOR
                .post(closure + "/acceptance", Requests.change(3, "acceptedAt", "2026-02-20T00:00:00Z"))
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("closure.acceptance.acceptedBy.unit", equalTo("inspection"))
                .body("closure.acceptance.acceptedBy.roles", equalTo(List.of("supervisor")));

        Person.CLERK.get(site).body("closures[0].measures[0].proof.provedBy.displayName", equalTo("Clerk Chen"));
        Person.CLERK
                .get(site + "?asOf=2026-02-15T00:00:00Z")
                .body("closures", hasSize(1))
                .body("closures[0].acceptance", nullValue());
        Person.CLERK.get(site + "?asOf=2026-01-15T00:00:00Z").body("closures", hasSize(0));
        Person.CLERK
                .put(closure, orderOf(4, "PIT_FILLED", "SHAFT_SEALED"))
                .statusCode(422)
                .body("errors[0].code", equalTo("closure.accepted"));
    }

    @Test
    void theUnitThatProvedCannotAccept() {
        order(1);
        prove(2);
        var colleague = new Person("Supervisor Shi", "supervisor", "natural-resources");
        var acceptance = Requests.change(3, "acceptedAt", "2026-02-20T00:00:00Z");

        colleague
                .post(closure + "/acceptance", acceptance)
                .statusCode(422)
                .body("errors[0].code", equalTo("closure.same-unit"));
        new Person("Supervisor Si", "supervisor", "")
                .post(closure + "/acceptance", acceptance)
                .statusCode(422)
                .body("errors.code", hasItem("actor.no-unit"));
    }

    @Test
    void aMeasureNotProvedHoldsUpTheAcceptance() {
        order(1);

        Person.SUPERVISOR
                .post(closure + "/acceptance", Requests.change(2, "acceptedAt", "2026-02-20T00:00:00Z"))
                .statusCode(422)
                .body("errors[0].code", equalTo("closure.not-proved"));
    }

    @Test
    void aMeasureThatWasOrderedIsNotTakenBack() {
        order(1);

        Person.CLERK
                .put(closure, orderOf(2, "SHAFT_SEALED"))
                .statusCode(422)
                .body("errors[0].code", equalTo("closure.measure-taken-back"));
        Person.CLERK.put(closure, orderOf(2, "PIT_FILLED", "SHAFT_SEALED")).statusCode(200);
        Person.CLERK
                .post(closure + "/proofs", proofOf(3, "POWER_CUT"))
                .statusCode(422)
                .body("errors[0].code", equalTo("closure.measure-not-ordered"));
    }

    @Test
    void onlyABannedSiteIsClosed() {
        Person.CLERK
                .post(
                        site + "/states",
                        Requests.change(1, "kind", "LICENSED", "valid", Requests.valid("2026-01-01T00:00:00Z", null)))
                .statusCode(200);

        Person.CLERK
                .put(closure, orderOf(2, "PIT_FILLED"))
                .statusCode(422)
                .body("errors[0].code", equalTo("site.not-banned"));
    }

    private void order(long revision) {
        Person.CLERK.put(closure, orderOf(revision, "PIT_FILLED")).statusCode(200);
    }

    private void prove(long revision) {
        Person.CLERK.post(closure + "/proofs", proofOf(revision, "PIT_FILLED")).statusCode(200);
    }

    private static Map<String, Object> orderOf(long revision, String... measures) {
        return Requests.change(
                revision,
                "orderedAt",
                "2026-02-01T00:00:00Z",
                "closeBy",
                "2026-02-11T00:00:00Z",
                "measures",
                List.of(measures));
    }

    private static Map<String, Object> proofOf(long revision, String measure) {
        return Requests.change(
                revision, "measure", measure, "provedAt", "2026-02-09T00:00:00Z", "evidence", List.of(SHA));
    }
}
