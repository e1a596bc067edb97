package io.minewatch.registry.permit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

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
class PermitsIT extends RegistryTest {

    private final String site = "/sites/990101-site-" + UUID.randomUUID();
    private final String permit = "/permits/990101-permit-" + UUID.randomUUID();

    @BeforeEach
    void site() {
        Requests.registerTownship();
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
    }

    @Test
    void everythingOnThePaperIsKept() {
        Person.CLERK
                .put(site + permit, paper(1))
                .statusCode(200)
                .body("permit.hours[0].from", equalTo("07:00"))
                .body("permit.hours[1].until", equalTo("00:00"))
                .body("permit.closedSeasons[0].from", equalTo("--04-01"))
                .body("permit.bans[0].reason", equalTo("flood"))
                .body("permit.machineQuota", equalTo(2))
                .body("permit.vesselQuota", equalTo(1))
                .body("permit.highestElevationMeters", equalTo(152.0f))
                .body("permit.annualQuantity.unit", equalTo("m3"))
                .body("permit.vessel", equalTo("云岭采001"))
                .body("permit.renewalAppliedAt", equalTo("2026-11-20T00:00:00Z"))
                .body("permit.holderCreditCode", equalTo("91990101MA00000000"));

        Person.OPERATOR.get(permit).body("permit.bans", hasSize(1)).body("permit.closedSeasons", hasSize(1));
    }

    @Test
    void saysOfEveryInstantWhetherItIsInForceAndWhy() {
        Person.CLERK.put(site + permit, paper(1)).statusCode(200);

        // The county's clock is eight hours ahead.
        inForceAt("2026-03-02T02:00:00Z", true);
        whyNotAt("2026-03-01T22:59:00Z", "permit.outside-hours");
        whyNotAt("2026-04-01T02:00:00Z", "permit.closed-season");
        whyNotAt("2026-08-11T02:00:00Z", "permit.banned-for-now");
        whyNotAt("2025-12-30T02:00:00Z", "permit.not-yet-valid");
        whyNotAt("2027-03-02T02:00:00Z", "permit.expired", "permit.renewal-pending");
    }

    @Test
    void severalPermitsFollowEachOtherOnOneSite() {
        var old = Requests.permit(1);
        old.put("valid", Requests.valid("2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z"));
        Person.CLERK.put(site + permit + "-a", old).statusCode(200);
        Person.CLERK.put(site + permit + "-b", Requests.permit(2)).statusCode(200);

        Person.CLERK.get(site + "?asOf=2024-01-01T00:00:00Z").body("permits.inForce", contains(true, false));
        Person.CLERK.get(site + "?asOf=2025-06-01T00:00:00Z").body("permits.inForce", contains(false, false));
        Person.CLERK.get(site + "?asOf=2026-06-01T00:00:00Z").body("permits.inForce", contains(false, true));
    }

    @Test
    void everythingThatIsWrongWithAPaperIsSaidAtOnce() {
        var wrong = paper(1);
        wrong.put(
                "hours", List.of(Map.of("from", "7 am", "until", "19:00"), Map.of("from", "08:00", "until", "08:00")));
        wrong.put("closedSeasons", List.of(Map.of("from", "--02-30", "until", "--06-30", "reason", "x")));
        wrong.put("machineQuota", 0);
        wrong.put("lowestElevationMeters", 200);
        wrong.put("holderCreditCode", "12");
        wrong.put("annualQuantity", Map.of("amount", -1));

        Person.CLERK
                .put(site + permit, wrong)
                .statusCode(422)
                .body("errors.find { it.field == '/hours/0/from' }.code", equalTo("time-of-day.form"))
                .body("errors.find { it.field == '/hours/1' }.code", equalTo("hours.empty"))
                .body("errors.find { it.field == '/closedSeasons/0/from' }.code", equalTo("day-of-year.form"))
                .body("errors.find { it.code == 'elevation.reversed' }.field", equalTo("/highestElevationMeters"))
                .body(
                        "errors.field",
                        hasItems(
                                "/machineQuota",
                                "/holderCreditCode",
                                "/annualQuantity/amount",
                                "/annualQuantity/unit"));
        Person.CLERK.get(site).body("permits", empty());
    }

    @Test
    void aSuspensionThatWasKnownBeforeKeepsItsDate() {
        var suspended = Requests.permit(1);
        var may = Map.of("valid", Requests.valid("2026-05-01T00:00:00Z", "2026-05-08T00:00:00Z"), "reason", "safety");
        suspended.put("suspensions", List.of(may));
        String first = Person.CLERK
                .put(site + permit, suspended)
                .statusCode(200)
                .extract()
                .path("permit.suspensions[0].recordedAt");
        suspended.put("id", UUID.randomUUID().toString());
        suspended.put("expectedRevision", 2);
        suspended.put("bans", List.of(may));

        Person.CLERK
                .put(site + permit, suspended)
                .statusCode(200)
                .body("permit.suspensions[0].recordedAt", equalTo(first));
    }

    private void inForceAt(String instant, boolean inForce) {
        Person.CLERK
                .get(site + "?asOf=" + instant)
                .body("permits[0].inForce", equalTo(inForce))
                .body("permits[0].why", empty());
    }

    private void whyNotAt(String instant, String... codes) {
        Person.CLERK
                .get(site + "?asOf=" + instant)
                .body("permits[0].inForce", equalTo(false))
                .body("permits[0].why.code", contains(codes))
                .body("permits[0].warnings", empty());
    }

    /** A river-sand permit with all that such a paper says. */
    private static Map<String, Object> paper(long revision) {
        var paper = Requests.permit(revision);
        paper.put("renewalAppliedAt", "2026-11-20T00:00:00Z");
        paper.put(
                "hours", List.of(Map.of("from", "07:00", "until", "19:00"), Map.of("from", "20:00", "until", "24:00")));
        paper.put("closedSeasons", List.of(Map.of("from", "--04-01", "until", "06-30", "reason", "spawning")));
        paper.put(
                "bans",
                List.of(Map.of(
                        "valid", Requests.valid("2026-08-10T16:00:00Z", "2026-08-13T16:00:00Z"), "reason", "flood")));
        paper.put("machineQuota", 2);
        paper.put("vesselQuota", 1);
        paper.put("lowestElevationMeters", 146.5);
        paper.put("highestElevationMeters", 152.0);
        paper.put("annualQuantity", Map.of("amount", 80_000, "unit", "m3"));
        paper.put("vessel", "云岭采001");
        paper.put("holderCreditCode", "91990101MA00000000");
        return paper;
    }
}
