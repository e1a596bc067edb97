package io.minewatch.registry.site;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was true, and what we knew: the cases of the trade. */
@QuarkusTest
class TwoAxesIT extends RegistryTest {

    private final String site = "/sites/990101-site-" + UUID.randomUUID();
    private final String permit = site + "/permits/990101-permit-" + UUID.randomUUID();

    @BeforeEach
    void site() {
        Requests.registerTownship();
        Person.CLERK.put(site, Requests.site(0)).statusCode(201);
    }

    @Test
    void aPermitThatWasHandedInLateWasInForceAllAlongAndWasNotKnown() {
        var before = knownNow();
        Person.CLERK.put(permit, Requests.permit(1)).statusCode(200);

        Person.AUDITOR.get(site + "?asOf=2026-02-01T00:00:00Z").body("permits.inForce", contains(true));
        Person.AUDITOR
                .get(site + "?asOf=2026-02-01T00:00:00Z&knownAt=" + before)
                .body("permits", empty());
    }

    @Test
    void aCorrectedValidityChangesThePastButNotWhatWeThoughtOfIt() {
        Person.CLERK.put(permit, Requests.permit(1)).statusCode(200);
        var before = knownNow();
        change(2, "valid", Requests.valid("2026-03-01T00:00:00Z", "2027-01-01T00:00:00Z"));

        why("2026-02-01T00:00:00Z", "", "permit.not-yet-valid");
        inForce("2026-02-01T00:00:00Z", "&knownAt=" + before);
        inForce("2026-04-01T00:00:00Z", "");
    }

    @Test
    void aBackDatedSuspensionCountsFromItsDateAndWasNotKnownBefore() {
        Person.CLERK.put(permit, Requests.permit(1)).statusCode(200);
        var before = knownNow();
        change(
                2,
                "suspensions",
                List.of(rest("2026-02-10T00:00:00Z", "2026-03-10T00:00:00Z", "blasting without a plan")));

        inForce("2026-02-09T23:59:59Z", "");
        why("2026-02-10T00:00:00Z", "", "permit.suspended");
        inForce("2026-02-10T00:00:00Z", "&knownAt=" + before);
        inForce("2026-03-10T00:00:00Z", "");
    }

    @Test
    void aRenewalAppliedForInTimeAndAcceptedLateMakesTheTimeBetweenLegalAfterwards() {
        var expiring = Requests.permit(1);
        expiring.put("valid", Requests.valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
        Person.CLERK.put(permit, expiring).statusCode(200);
        var neverHeard = knownNow();
        var applied = copy(expiring, 2);
        applied.put("renewalAppliedAt", "2025-11-20T00:00:00Z");
        Person.CLERK.put(permit, applied).statusCode(200);
        var waiting = knownNow();
        var accepted = copy(applied, 3);
        accepted.put("renewalAccepted", Requests.valid("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"));
        Person.CLERK.put(permit, accepted).statusCode(200);

        var february = "2026-02-01T00:00:00Z";
        why(february, "&knownAt=" + neverHeard, "permit.expired");
        why(february, "&knownAt=" + waiting, "permit.expired", "permit.renewal-pending");
        Person.AUDITOR
                .get(site + "?asOf=" + february)
                .body("permits[0].inForce", equalTo(true))
                .body("permits[0].why.code", contains("permit.renewal-accepted"));
        why("2026-04-01T00:00:00Z", "", "permit.expired", "permit.renewal-over");
    }

    @Test
    void aBanAnnouncedAfterTheFactIsSeenAsSuch() {
        Person.CLERK.put(permit, Requests.permit(1)).statusCode(200);
        var during = knownNow();
        change(2, "bans", List.of(rest("2026-02-10T00:00:00Z", "2026-02-12T00:00:00Z", "flood")));

        why("2026-02-11T00:00:00Z", "", "permit.banned-for-now");
        inForce("2026-02-11T00:00:00Z", "&knownAt=" + during);
    }

    @Test
    void aBanThatWasTakenBackHeldAsLongAsWeBelievedIt() {
        var banned = Requests.permit(1);
        banned.put("bans", List.of(rest("2026-02-10T00:00:00Z", "2026-02-20T00:00:00Z", "flood")));
        Person.CLERK.put(permit, banned).statusCode(200);
        var believed = knownNow();
        change(2, "bans", List.of());

        why("2026-02-15T00:00:00Z", "&knownAt=" + believed, "permit.banned-for-now");
        inForce("2026-02-15T00:00:00Z", "");
    }

    @Test
    void newHoursLeaveTheOldOnesForTheTimeBefore() {
        var hours = Requests.permit(1);
        hours.put("hours", List.of(Map.of("from", "06:00", "until", "20:00")));
        Person.CLERK.put(permit, hours).statusCode(200);
        var before = knownNow();
        change(
                2,
                "hours",
                List.of(
                        Map.of(
                                "from",
                                "06:00",
                                "until",
                                "20:00",
                                "valid",
                                Requests.valid("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")),
                        Map.of(
                                "from",
                                "07:00",
                                "until",
                                "19:00",
                                "valid",
                                Requests.valid("2026-02-01T00:00:00Z", null))));

        // 19:30 by the county's clock.
        inForce("2026-01-15T11:30:00Z", "");
        why("2026-02-15T11:30:00Z", "", "permit.outside-hours");
        inForce("2026-02-15T11:30:00Z", "&knownAt=" + before);
    }

    @Test
    void aBoundaryThatWasResurveyedIsTheNewOneForTheTimeThatItCovers() {
        var before = knownNow();
        Person.CLERK
                .post(
                        site + "/boundaries",
                        Requests.change(
                                1,
                                "shape",
                                Requests.square(111.0, 25.9, 0.02),
                                "valid",
                                Requests.valid("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z")))
                .statusCode(200);

        var corner = "boundary.shape.coordinates[0][0][1][0]";
        Person.AUDITOR.get(site + "?asOf=2026-02-15T00:00:00Z").body(corner, equalTo(111.02f));
        Person.AUDITOR.get(site + "?asOf=2026-03-01T00:00:00Z").body(corner, equalTo(111.01f));
        Person.AUDITOR
                .get(site + "?asOf=2026-02-15T00:00:00Z&knownAt=" + before)
                .body(corner, equalTo(111.01f));
    }

    /** The moment of the newest change, which is the last at which nothing later was known. */
    private String knownNow() {
        return Person.AUDITOR.get(site).extract().path("recordedAt");
    }

    private void change(long revision, String field, Object value) {
        var changed = Requests.permit(revision);
        changed.put(field, value);
        Person.CLERK.put(permit, changed).statusCode(200);
    }

    private void inForce(String asOf, String known) {
        Person.AUDITOR
                .get(site + "?asOf=" + asOf + known)
                .body("permits[0].inForce", equalTo(true))
                .body("permits[0].why", empty());
    }

    private void why(String asOf, String known, String... codes) {
        Person.AUDITOR
                .get(site + "?asOf=" + asOf + known)
                .body("permits[0].inForce", equalTo(false))
                .body("permits[0].why.code", contains(codes));
    }

    private static Map<String, Object> rest(String from, String until, String reason) {
        return Map.of("valid", Requests.valid(from, until), "reason", reason);
    }

    private static Map<String, Object> copy(Map<String, Object> request, long revision) {
        var copy = Requests.change(revision);
        request.forEach(copy::putIfAbsent);
        return copy;
    }
}
