package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported and imported again, untouched, changes nothing; what was changed in between is all that changes. */
@QuarkusTest
class ThereAndBackIT extends RegistryTest {

    /** A time of which no other test tells anything: so nothing else is exported. */
    private static final Map<String, Object> SINCE_1990 = Requests.valid("1990-01-01T00:00:00Z", null);

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String site = "990101-site-t" + key;
    private final String area = "990101-area-t" + key;
    private final String probe = "990101-probe-t" + key;
    private final String permit = "990101-permit-t" + key;

    @BeforeEach
    void register() {
        Requests.registerTownship();
        Person.CLERK.put("/sites/" + site, site()).statusCode(201);
        Person.CLERK
                .put("/sites/%s/permits/%s".formatted(site, permit), permit())
                .statusCode(200);
        Person.ADMIN.put("/probes/" + probe, probe()).statusCode(201);
        Person.CLERK.put("/areas/" + area, forest()).statusCode(201);
    }

    private static Map<String, Object> site() {
        var site = Requests.site(0);
        site.put("boundary", boundary(111.0, 25.9));
        site.put("state", Map.of("kind", "BANNED", "valid", SINCE_1990));
        return site;
    }

    private static Map<String, Object> probe() {
        var probe = Requests.probe(0);
        probe.put("location", List.of(111.05, 25.95));
        return probe;
    }

    private static Map<String, Object> forest() {
        var forest = Requests.area(0);
        forest.put("kind", "FOREST_LAND");
        forest.put("boundary", boundary(111.185, 26.085));
        return forest;
    }

    private static Map<String, Object> boundary(double lon, double lat) {
        return Map.of("shape", Requests.square(lon, lat, 0.005), "valid", SINCE_1990);
    }

    private Map<String, Object> permit() {
        var permit = Requests.permit(1);
        permit.put("number", "T" + key);
        permit.put("valid", Requests.valid("1990-01-01T03:30:00Z", "2027-01-01T00:00:00Z"));
        permit.put("method", "=露天");
        permit.put("renewalAppliedAt", "2026-09-01T02:00:00Z");
        permit.put("renewalAccepted", Requests.valid("2026-10-01T01:00:00Z", "2027-06-30T16:00:00Z"));
        permit.put("lowestElevationMeters", 180);
        permit.put("highestElevationMeters", 240.5);
        permit.put("machineQuota", 3);
        permit.put("vesselQuota", 1);
        permit.put("vessel", "桂沿河1");
        permit.put("annualQuantity", Map.of("amount", 123456.5, "unit", "m3"));
        permit.put(
                "hours",
                List.of(
                        Map.of("from", "07:00", "until", "12:00"),
                        Map.of(
                                "from", "22:00",
                                "until", "02:00",
                                "valid", Requests.valid("2026-02-01T00:00:00Z", "2026-03-01T16:00:00Z"))));
        permit.put(
                "closedSeasons",
                List.of(
                        Map.of("from", "--04-01", "until", "--06-30", "reason", "鱼类产卵; 汛期"),
                        Map.of(
                                "from", "--12-20",
                                "until", "--01-10",
                                "reason", "低水位",
                                "valid", Requests.valid("2026-01-31T16:00:00Z", null))));
        permit.put(
                "bans",
                List.of(Map.of(
                        "valid", Requests.valid("2026-06-01T05:17:23Z", "2026-06-19T16:00:00Z"), "reason", "洪水")));
        permit.put(
                "suspensions",
                List.of(Map.of("valid", Requests.valid("2026-07-31T16:00:00Z", null), "reason", "整改（第二次）")));
        return permit;
    }

    @ParameterizedTest
    @CsvSource({
        "geojson, OGC:CRS84, zh",
        "geojson, EPSG:4525, en",
        "kml, OGC:CRS84, zh",
        "shapefile, EPSG:4525, zh",
        "shapefile, EPSG:4490, en",
        "corner-text, EPSG:4546, zh",
        "csv, EPSG:4525, en",
        "xlsx, EPSG:4490, zh"
    })
    void sitesStayAsTheyAre(String format, String frame, String language) {
        assertUnchanged(row("sites", "%s&frame=%s&lang=%s".formatted(format, frame, language), site));
    }

    @ParameterizedTest
    @CsvSource({"csv, zh", "csv, en", "xlsx, zh", "xlsx, en"})
    void permitsStayAsTheyAre(String format, String language) {
        assertUnchanged(row("permits", format + "&lang=" + language, permit));
    }

    @ParameterizedTest
    @CsvSource({"shapefile, EPSG:4525, zh", "geojson, OGC:CRS84, en", "xlsx, EPSG:4490, zh"})
    void areasStayAsTheyAre(String format, String frame, String language) {
        assertUnchanged(row("areas", "%s&frame=%s&lang=%s".formatted(format, frame, language), area));
    }

    @ParameterizedTest
    @CsvSource({"shapefile, EPSG:4525, zh", "geojson, OGC:CRS84, en", "csv, EPSG:4546, zh"})
    void probesStayAsTheyAre(String format, String frame, String language) {
        assertUnchanged(row("probes", "%s&frame=%s&lang=%s".formatted(format, frame, language), probe));
    }

    @ParameterizedTest
    @CsvSource({"shapefile, EPSG:4525, zh", "geojson, OGC:CRS84, en"})
    void patchesStayAsTheyAre(String format, String frame, String language) {
        var patch = Uploads.feature(Map.of("编号", "t" + key, "名称", "图斑"), Requests.square(111.0, 25.9, 0.01));
        var filed = Uploads.judged(
                Person.CLERK,
                "patches&fileName=patch.geojson&deadline=2026-12-31T08:00:00Z",
                Uploads.collection(List.of(patch)));
        Uploads.stored(Person.CLERK, filed);

        assertUnchanged(
                row("patches", "%s&frame=%s&lang=%s".formatted(format, frame, language), "990101-patch-t" + key));
    }

    @Test
    void aRuleThatIsAddedInATableIsAllThatChanges() {
        var before = permitNow();
        var table = new String(export("permits", "csv&lang=zh"), StandardCharsets.UTF_8);
        var lines = table.lines().toList();
        var own = lines.stream()
                .filter(line -> line.contains("T" + key))
                .findFirst()
                .orElseThrow();
        var changed = lines.getFirst() + "\n" + own.replace("低水位 (2026-02-01~)", "低水位 (2026-02-01~); 9月1日至9月15日 验收");

        var path = Uploads.judged(Person.CLERK, "permits&fileName=back.csv", changed.getBytes(StandardCharsets.UTF_8));
        var row = find(path, permit);

        assertThat(row).containsEntry("verdict", "FINE").containsEntry("unchanged", false);
        assertThat(codes(row)).containsExactly("row.changes");
        Uploads.stored(Person.CLERK, path);
        var after = permitNow();
        var seasons = list(after, "closedSeasons");
        assertThat(seasons.subList(0, 2)).isEqualTo(list(before, "closedSeasons"));
        assertThat(seasons.get(2))
                .containsEntry("from", "--09-01")
                .containsEntry("until", "--09-15")
                .containsEntry("reason", "验收");
        assertThat(Stream.of("valid", "hours", "bans", "suspensions", "renewalAccepted", "annualQuantity"))
                .allSatisfy(member -> assertThat(after.get(member)).isEqualTo(before.get(member)));
    }

    @Test
    void aRuleThatCannotBeReadIsRefusedWithTheWayToWriteIt() {
        var file = "许可证号,作业时段,禁采期,临时禁采\nT%s,白天,四月到六月,2026-06-01~2026-06-20\n".formatted(key);

        var path = Uploads.judged(Person.CLERK, "permits&fileName=rules.csv", file.getBytes(StandardCharsets.UTF_8));

        var row = find(path, permit);
        assertThat(row).containsEntry("verdict", "REFUSED");
        assertThat(codes(row)).startsWith("rule.form", "rule.form", "rule.form");
    }

    private Map<String, Object> permitNow() {
        return Person.CLERK.get("/permits/" + permit).extract().path("permit");
    }

    private static void assertUnchanged(Map<String, Object> row) {
        assertThat(row).containsEntry("exists", true);
        assertThat(codes(row)).isEmpty();
        assertThat(row).containsEntry("unchanged", true);
    }

    private static Map<String, Object> row(String target, String wish, String subject) {
        var format = wish.substring(0, wish.indexOf('&'));
        var file = export(target, wish);
        var person = target.equals("probes") ? Person.ADMIN : Person.CLERK;
        return find(Uploads.judged(person, target + "&fileName=back." + format, file), subject);
    }

    private static byte[] export(String target, String wish) {
        return Person.CLERK
                .get("/exports/%s?asOf=1990-06-01T00:00:00Z&format=%s".formatted(target, wish))
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The row of an import that is about a subject. */
    private static Map<String, Object> find(String path, String subject) {
        long after = 0;
        while (true) {
            List<Map<String, Object>> rows = Person.CLERK
                    .get(path + "/rows?limit=200&after=" + after)
                    .statusCode(200)
                    .extract()
                    .path("items");
            assertThat(rows).as("row of %s in %s", subject, path).isNotEmpty();
            var own = rows.stream()
                    .filter(row -> subject.equals(row.get("subject")))
                    .findFirst();
            if (own.isPresent()) {
                return own.get();
            }
            after = ((Number) requireNonNull(rows.getLast().get("row"))).longValue();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String member) {
        return (List<Map<String, Object>>) requireNonNull(json.get(member));
    }

    private static List<@Nullable Object> codes(Map<String, Object> row) {
        return list(row, "remarks").stream()
                .filter(remark -> !"overlap.licensed-site".equals(remark.get("code")))
                .filter(remark -> !"overlap.within-file".equals(remark.get("code")))
                .<@Nullable Object>map(remark -> remark.get("code"))
                .toList();
    }
}
