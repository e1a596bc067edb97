package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoringIT extends RegistryTest {

    private static final Person OTHER_CLERK = new Person("Clerk Cui", "clerk", "natural-resources");

    private static int places;

    private final String prefix = "s" + UUID.randomUUID().toString().substring(0, 8);
    /** Ground that no other test uses. */
    private final double lon = 111.0 + 0.01 * places++;

    private final double lat = 26.0;

    @Inject
    Sql sql;

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void oneOfTwoPeopleStoresAndTheOtherHears() {
        var path = judged(prefix, lat);
        var order = Uploads.order();
        Person.CLERK.post(path + "/storing", order).statusCode(202);

        OTHER_CLERK.post(path + "/storing", Uploads.order()).statusCode(409);
        Person.CLERK.post(path + "/storing", order).statusCode(202);

        Uploads.rested(path)
                .body("state", equalTo("STORED"))
                .body("storedBy.displayName", equalTo(Person.CLERK.name()));
        Person.CLERK.get("/sites/990101-site-" + prefix + "-0").body("revision", equalTo(1));
    }

    @Test
    void twoImportsOfTheSameGroundAreNotBothStoredUnseen() {
        var one = judged(prefix + "-one", lat);
        var other = judged(prefix + "-other", lat + 0.0002);
        Person.CLERK.post(one + "/storing", Uploads.order()).statusCode(202);
        OTHER_CLERK.post(other + "/storing", Uploads.order()).statusCode(202);

        var states = List.of(
                Uploads.rested(one).extract().<String>path("state"),
                Uploads.rested(other).extract().<String>path("state"));

        assertThat(states).containsExactlyInAnyOrder("STORED", "READY");
        var ready = states.getFirst().equals("READY") ? one : other;
        Person.CLERK.get(ready).body("remarks.code", hasItem("import.stale")).body("counts.undecided", equalTo(3));
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        var path = judged(prefix, lat);
        long before = facts();
        sql.run("""
                update registry.import_row set request = jsonb_set(request, '{township}', '"990101-gone"')
                where import = ?::uuid and row = 3""", path.substring("/imports/".length()));

        Uploads.stored(Person.CLERK, path)
                .body("state", equalTo("READY"))
                .body("remarks.find { it.code == 'import.stale' }.parameters.cause", equalTo("township.unknown"));

        assertThat(facts()).isEqualTo(before);
        Person.CLERK.get("/sites/990101-site-" + prefix + "-0").statusCode(404);
    }

    @Test
    void aDryRunThatDiedInTheMiddleBeginsAgain() {
        var path = judged(prefix, lat);
        var id = path.substring("/imports/".length());
        sql.run("delete from registry.import_row where import = ?::uuid and row > 1", id);
        sql.run("""
                update registry.import_progress set state = 'READING', taken_until = now() - interval '1 second'
                where import = ?::uuid""", id);

        Uploads.rested(path).body("state", equalTo("READY")).body("counts.fine", equalTo(3));
    }

    @Test
    void anOrderToStoreOutlivesTheProcess() {
        var path = judged(prefix, lat);
        var id = path.substring("/imports/".length());
        sql.run("""
                update registry.import_progress set state = 'STORING', taken_until = now() - interval '1 second',
                    storing = jsonb_build_object('id', gen_random_uuid(), 'doneAt', now(), 'actor',
                        (select actor from registry.import_file f where f.import = import_progress.import))
                where import = ?::uuid""", id);

        await().until(() -> Person.CLERK.get(path).extract().path("state").equals("STORED"));
        Person.CLERK.get(path).body("storedAt", notNullValue()).body("rowsStored", equalTo(3));
    }

    @Test
    void permitsFollowTheirSites() {
        Uploads.stored(Person.CLERK, judged(prefix, lat)).body("state", equalTo("STORED"));
        var csv = """
                矿点编号,许可证号,采矿权人,矿种,有效期起,有效期止
                %1$s-0,C%1$s1,沿河石材,石灰岩,2026-01-01,2026-12-31
                %1$s-0,C%1$s2,沿河石材,石灰岩,2027/1/1,2027年12月31日
                """.formatted(prefix);

        var path = permits(csv);

        Person.CLERK.get(path).body("counts.fine", equalTo(2));
        Uploads.stored(Person.CLERK, path).body("rowsStored", equalTo(2));
        Person.CLERK
                .get("/sites/990101-site-" + prefix + "-0")
                .body("revision", equalTo(3))
                .body("permits.number", hasItem("C" + prefix + "2"))
                .body("permits[0].valid.until", equalTo("2026-12-31T16:00:00Z"));
    }

    @Test
    void aPermitFileBroughtAgainChangesNothing() {
        Uploads.stored(Person.CLERK, judged(prefix, lat)).body("state", equalTo("STORED"));
        var csv = """
                矿点编号,许可证号,采矿权人,信用代码,矿种,开采方式,有效期起,有效期止,最低标高,最高标高,机械数量,船只数量,船名,生产规模(万吨/年),延续申请日期,延续受理日期
                %1$s-0,C%1$s1,沿河石材,91450324MA5K000001,石灰岩,露天开采,2026-01-01,2026-12-31,180,240.5,3,,,0.35,2026-10-08,2026-11-02
                %1$s-1,C%1$s2,沿河砂场,,河砂,,2026/1/1,,,,,1,桂沿河1,,,
                """.formatted(prefix);
        Uploads.stored(Person.CLERK, permits(csv)).body("rowsStored", equalTo(2));

        var again = permits(csv + "\n");

        Person.CLERK
                .get(again + "/rows")
                .body("items.exists", contains(true, true))
                .body("items.unchanged", contains(true, true));
        Uploads.stored(Person.CLERK, again).body("rowsStored", equalTo(0));
        Person.CLERK
                .get("/sites/990101-site-" + prefix + "-0")
                .body("revision", equalTo(2))
                .body("permits[0].annualQuantity.amount", equalTo(3500.0f))
                .body("permits[0].annualQuantity.unit", equalTo("t"))
                .body("permits[0].renewalAppliedAt", equalTo("2026-10-07T16:00:00Z"))
                .body("permits[0].renewalAccepted.from", equalTo("2026-11-01T16:00:00Z"));
    }

    @Test
    void aQuantityWithoutAUnitWaitsForAPersonAndHalfAMachineIsRefused() {
        Uploads.stored(Person.CLERK, judged(prefix, lat)).body("state", equalTo("STORED"));

        var path = permits("""
                矿点编号,许可证号,采矿权人,矿种,有效期起,有效期止,生产规模,机械数量
                %1$s-0,C%1$s1,沿河石材,石灰岩,2026-01-01,2026-12-31,12,
                %1$s-1,C%1$s2,沿河石材,石灰岩,2026-01-01,2026-12-31,,2.5
                """.formatted(prefix));

        Person.CLERK
                .get(path + "/rows")
                .body("items.verdict", contains("UNDECIDED", "REFUSED"))
                .body("items[0].remarks.code", contains("quantity.unit-unknown"))
                .body("items[1].remarks.code", contains("number.form"));
    }

    @Test
    void aPermitThatAPersonRegisteredIsKnownByItsNumber() {
        Uploads.stored(Person.CLERK, judged(prefix, lat)).body("state", equalTo("STORED"));
        var permit = Requests.permit(1);
        permit.put("number", "C" + prefix);
        var id = "990101-permit-by-hand-" + prefix;
        Person.CLERK
                .put("/sites/990101-site-%s-0/permits/%s".formatted(prefix, id), permit)
                .statusCode(200);

        var path = permits("""
                许可证号,采矿权人,有效期止
                C%s,Yanhe Stone,2027-12-31
                """.formatted(prefix));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].subject", equalTo(id))
                .body("items[0].exists", equalTo(true))
                .body("items[0].unchanged", equalTo(false));
        Uploads.stored(Person.CLERK, path).body("rowsStored", equalTo(1));
        Person.CLERK
                .get("/sites/990101-site-" + prefix + "-0")
                .body("permits", hasSize(1))
                .body("permits[0].mineral", equalTo("limestone"))
                .body("permits[0].valid.until", equalTo("2027-12-31T16:00:00Z"));
    }

    @Test
    void whatThePermitsRoomWouldRefuseIsRefusedBeforeItIsStored() {
        Uploads.stored(Person.CLERK, judged(prefix, lat)).body("state", equalTo("STORED"));

        var path = permits("""
                矿点编号,许可证号,采矿权人,信用代码,矿种,有效期起,有效期止
                %1$s-0,C%1$s,沿河石材,91450324,石灰岩,2026-01-01,2026-12-31
                """.formatted(prefix));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("REFUSED"))
                .body("items[0].remarks.code", contains("credit-code.form"));
    }

    private static String permits(String csv) {
        return Uploads.judged(Person.CLERK, "permits&fileName=permits.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String judged(String name, double south) {
        return Uploads.judged(
                Person.CLERK,
                "sites&fileName=a.geojson&validFrom=2026-02-01T00:00:00Z",
                Uploads.squares(name, 3, lon, south, 0.001));
    }

    private long facts() {
        return sql.find("""
                        select (select count(*) from registry.change) + (select count(*) from registry.site_description)
                             + (select count(*) from registry.site_boundary) as n""", row -> row.number("n")).orElseThrow();
    }
}
