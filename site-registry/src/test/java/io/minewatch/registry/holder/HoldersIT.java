package io.minewatch.registry.holder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldersIT extends RegistryTest {

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "云岭石料（" + word + "） 有限公司";
    private final String id = "990101-holder-" + word;
    private final String site = "/sites/990101-site-" + word;
    private final String permit = "/permits/990101-permit-" + word;

    @BeforeEach
    void site() {
        Requests.registerTownship();
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
    }

    @Test
    void aHolderOnTheBlacklistIsGrantedNothing() {
        Person.CLERK
                .put("/holders/" + id, holder(0, "2026-01-01T00:00:00Z", null))
                .statusCode(201);

        Person.CLERK
                .put(site + permit, permitOf(1, "云岭石料(" + word + ")有限公司"))
                .statusCode(422)
                .body("errors[0].field", equalTo("/holder"))
                .body("errors[0].code", equalTo("holder.blacklisted"))
                .body("errors[0].parameters.holder", equalTo(id))
                .body("errors[0].parameters.reason", equalTo("illegal transfer"));
        Person.CLERK.get(site).body("permits", empty());
    }

    @Test
    void aNewNameDoesNotTakeAHolderOffTheList() {
        Person.CLERK
                .put("/holders/" + id, holder(0, "2026-01-01T00:00:00Z", null))
                .statusCode(201);
        var renamed = holder(1, "2026-01-01T00:00:00Z", null);
        renamed.put("name", "New Mountain " + word);
        Person.CLERK.put("/holders/" + id, renamed).statusCode(200);

        Person.CLERK.put(site + permit, permitOf(1, name)).statusCode(422);
        Person.CLERK.put(site + permit, permitOf(1, "NEW  mountain" + word)).statusCode(422);
    }

    @Test
    void aHolderIsKnownByItsCreditCodeWhateverThePaperCallsIt() {
        var code = "91990101" + word.toUpperCase(Locale.ROOT).replaceAll("[IOSVZ]", "A") + "AA";
        var blacklisted = holder(0, "2026-01-01T00:00:00Z", null);
        blacklisted.put("creditCode", code);
        Person.CLERK.put("/holders/" + id, blacklisted).statusCode(201);
        var disguised = permitOf(1, "Somebody Else");
        disguised.put("holderCreditCode", code);

        Person.CLERK.put(site + permit, disguised).statusCode(422);
    }

    @Test
    void aPermitGrantedBeforeIsShownWithAWarningAndCanStillBeSuspended() {
        Person.CLERK.put(site + permit, permitOf(1, name)).statusCode(200);
        String before = Person.CLERK.get(site).extract().path("recordedAt");
        Person.CLERK
                .put("/holders/" + id, holder(0, "2026-06-01T00:00:00Z", null))
                .statusCode(201);

        var july = site + "?asOf=2026-07-01T00:00:00Z";
        Person.CLERK
                .get(july)
                .body("permits[0].inForce", equalTo(true))
                .body("permits[0].warnings.code", contains("holder.blacklisted"));
        Person.CLERK.get(july + "&knownAt=" + before).body("permits[0].warnings", empty());
        Person.CLERK.get(site + "?asOf=2026-05-01T00:00:00Z").body("permits[0].warnings", empty());

        var suspended = permitOf(2, name);
        suspended.put(
                "suspensions",
                List.of(Map.of("valid", Requests.valid("2026-07-01T00:00:00Z", null), "reason", "blacklisted")));
        Person.CLERK.put(site + permit, suspended).statusCode(200);
        var extended = permitOf(3, name);
        extended.put("valid", Requests.valid("2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z"));
        Person.CLERK.put(site + permit, extended).statusCode(422);
    }

    @Test
    void whoeverIsTakenOffTheListMayHoldPermitsAgainAndStaysInItsHistory() {
        Person.CLERK
                .put("/holders/" + id, holder(0, "2025-01-01T00:00:00Z", null))
                .statusCode(201);
        String before = Person.CLERK.get("/holders/" + id).extract().path("recordedAt");
        Person.CLERK
                .put("/holders/" + id, holder(1, "2025-01-01T00:00:00Z", "2025-12-31T00:00:00Z"))
                .statusCode(200);

        Person.CLERK.put(site + permit, permitOf(1, name)).statusCode(200);
        Person.AUDITOR
                .get("/holders/" + id + "?knownAt=" + before)
                .body("revision", equalTo(1))
                .body("blacklisted[0].valid.until", nullValue());
    }

    @Test
    void theBlacklistIsListedAndHoldersAreFoundByAPartOfTheirName() {
        Person.CLERK
                .put("/holders/" + id, holder(0, "2026-01-01T00:00:00Z", null))
                .statusCode(201);
        var innocent = Requests.change(0, "name", "Innocent " + word);
        Person.CLERK.put("/holders/" + id + "-b", innocent).statusCode(201);

        Person.OPERATOR
                .get("/holders?blacklisted=true")
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItem(id + "-b")));
        Person.OPERATOR.get("/holders?q=" + word).body("items.id", contains(id, id + "-b"));
        Person.OPERATOR.put("/holders/" + id, innocent).statusCode(403);
    }

    private Map<String, Object> holder(long revision, String from, @Nullable String until) {
        return Requests.change(
                revision,
                "name",
                name,
                "blacklisted",
                List.of(Map.of("valid", Requests.valid(from, until), "reason", "illegal transfer")));
    }

    private static Map<String, Object> permitOf(long revision, String holder) {
        var permit = Requests.permit(revision);
        permit.put("holder", holder);
        return permit;
    }
}
