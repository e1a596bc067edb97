package io.minewatch.registry.ogcapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.model.v3.Parameter;

@QuarkusTest
class OgcApiIT extends RegistryTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG_4490 = "http://www.opengis.net/def/crs/EPSG/0/4490";
    private static final String EPSG_4525 = "http://www.opengis.net/def/crs/EPSG/0/4525";

    /** Each test looks at sites of a name of its own. */
    private final String name = "Pit " + UUID.randomUUID();

    private final String site = "990101-ogc-" + UUID.randomUUID();

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void leadsFromTheLandingPageToEverythingElse() {
        get("/ogc").body("links.rel", hasItems("self", "service-desc", "service-doc", "conformance", "data"));
        get("/ogc/conformance")
                .body("conformsTo", hasItem("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
        get("/ogc/collections")
                .body("collections.id", contains("sites", "permits", "probes", "areas"))
                .body("collections.storageCrs", hasItem(EPSG_4490))
                .body("collections[0].crs", hasItems(CRS84, EPSG_4490));
        get("/ogc/collections/sites").body("extent.spatial.bbox[0]", hasSize(4));
    }

    @Test
    void theDefinitionIsValidOpenApiAndNamesWhatACollectionCanBeFilteredBy(@TempDir Path folder) throws Exception {
        var answer = get("/ogc/api").contentType(startsWith("application/vnd.oai.openapi+json"));
        var file = Files.write(folder.resolve("api.json"), answer.extract().asByteArray());

        var definition = new OpenApi3Parser().parse(file.toFile(), true);

        assertThat(definition.getServers())
                .singleElement()
                .satisfies(server -> assertThat(server.getUrl()).endsWith("/ogc"));
        assertThat(definition.getPath("/collections/sites/items").getGet().getParameters())
                .extracting(Parameter::getName)
                .contains("kind", "township");
    }

    @Test
    void linksBeginWithTheNameThatTheGatewaySays() {
        Person.OPERATOR
                .request()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "mine.example:8443")
                .get("/ogc/collections")
                .then()
                .body("links.href", hasItem("https://mine.example:8443/ogc/collections"));
    }

    @Test
    void givesASiteAsAFeature() {
        register(site, 111.01, 25.91);

        items("sites", "name=" + name)
                .header("Content-Type", startsWith("application/geo+json"))
                .header("Content-Crs", "<" + CRS84 + ">")
                .body("numberMatched", equalTo(1))
                .body("features[0].id", equalTo(site))
                .body("features[0].geometry.type", equalTo("MultiPolygon"))
                .body("features[0].geometry.coordinates[0][0][0]", contains(111.01f, 25.91f))
                .body("features[0].properties.kind", equalTo("BANNED"))
                .body("features[0].properties.validFrom", equalTo("2026-01-01T00:00:00Z"));
        get("/ogc/collections/sites/items/" + site).body("properties.revision", equalTo(1));
        get("/ogc/collections/sites/items/990101-nowhere").statusCode(404);
    }

    @Test
    void givesTheAxesInTheOrderOfTheReferenceSystem() {
        register(site, 111.01, 25.91);

        get("/ogc/collections/sites/items/" + site + "?crs=" + EPSG_4490)
                .header("Content-Crs", "<" + EPSG_4490 + ">")
                .body("geometry.coordinates[0][0][0]", contains(25.91f, 111.01f));
        // 111.01 25.91 by PROJ: cs2cs EPSG:4490 EPSG:4525
        List<Double> metres = get("/ogc/collections/sites/items/" + site + "?crs=" + EPSG_4525)
                .header("Content-Crs", "<" + EPSG_4525 + ">")
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE))
                .getList("geometry.coordinates[0][0][0]");
        assertThat(metres.get(0)).as("northing").isCloseTo(2866863.7534, within(0.001));
        assertThat(metres.get(1)).as("easting, with the zone").isCloseTo(37501001.9388, within(0.001));
    }

    @Test
    void findsWhatTouchesTheRectangleInEitherAxisOrder() {
        register(site, 111.01, 25.91);

        assertThat(matched("bbox=111.019,25.919,111.1,26")).isOne();
        assertThat(matched("bbox=111.03,25.91,111.1,26")).isZero();
        assertThat(matched("bbox=25.9,111,26,111.1&bbox-crs=" + EPSG_4490)).isOne();
        assertThat(matched("bbox=111,25.9,0,111.1,26,900")).as("with heights").isOne();
        assertThat(matched("bbox=%s&bbox-crs=%s".formatted("2866813,37500951,2866913,37501051", EPSG_4525)))
                .isOne();
        assertThat(matched("bbox=%s&bbox-crs=%s".formatted("2866813,37500851,2866913,37500951", EPSG_4525)))
                .isZero();
        assertThat(matched("bbox=170,0,-170,40")).as("across the antimeridian").isZero();
    }

    @Test
    void aBoundaryThatWasReplacedDoesNotShow() {
        register(site, 111.01, 25.91);
        move(site, 1, 111.05, "2026-01-01T00:00:00Z", null);

        assertThat(matched("bbox=111.01,25.91,111.02,25.92")).isZero();
        assertThat(matched("bbox=111.05,25.91,111.06,25.92")).isOne();
        assertThat(matched("bbox=111.05,25.91,111.06,25.92&datetime=2025-12-31T00:00:00Z"))
                .isZero();
    }

    @Test
    void showsWhatWasTrueAtAnInstantAndInAnInterval() {
        register(site, 111.01, 25.91);
        move(site, 1, 111.05, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        var before = "bbox=111.01,25.91,111.02,25.92";
        var moved = "bbox=111.05,25.91,111.06,25.92";

        assertThat(matched(before + "&datetime=2026-02-10T00:00:00Z")).isZero();
        assertThat(matched(moved + "&datetime=2026-02-10T00:00:00%2B08:00")).isOne();
        assertThat(matched(before + "&datetime=2026-02-01T00:00:00Z/2026-02-28T00:00:00Z"))
                .isZero();
        assertThat(matched(moved + "&datetime=../2026-02-28T00:00:00Z")).isOne();
        assertThat(matched(before + "&datetime=2026-02-10T00:00:00Z/..")).isOne();
        assertThat(matched("datetime=../2025-12-31T00:00:00Z")).isZero();
    }

    @Test
    void pagesByLinksThatAllShowTheSameInstant() {
        for (int i = 0; i < 5; i++) {
            register(site + i, 111.01, 25.91);
        }

        var first = items("sites", "limit=2&name=" + name).body("features", hasSize(2));
        register(site + "9", 111.01, 25.91);
        var second = follow(first).body("features.id", contains(site + "2", site + "3"));
        var last = follow(second).body("features.id", contains(site + "4"));

        last.body("links.findAll { it.rel == 'next' }", empty());
    }

    @Test
    void showsPermitsWhileTheyAreInForce() {
        register(site, 111.01, 25.91);
        var permit = Requests.permit(1);
        permit.put("holder", name);
        permit.put("suspensions", new Object[] {
            Map.of("valid", Requests.valid("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"), "reason", "flood")
        });
        Person.CLERK
                .put("/sites/" + site + "/permits/" + site + "-permit", permit)
                .statusCode(200);

        items("permits", "holder=" + name + "&datetime=2026-01-10T00:00:00Z")
                .body("features.properties.site", contains(site))
                .body("features[0].geometry.type", equalTo("MultiPolygon"));
        items("permits", "holder=" + name + "&datetime=2026-02-10T00:00:00Z").body("features", empty());
        items("permits", "holder=" + name + "&datetime=2027-02-10T00:00:00Z").body("features", empty());
    }

    @Test
    void showsProbesAndTownships() {
        var probe = Requests.probe(0);
        probe.put("name", name);
        Person.ADMIN.put("/probes/" + site, probe).statusCode(201);

        items("probes", "name=" + name)
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].properties.watched", equalTo(true))
                .body("features[0].properties", not(hasKey("streams")));
        items("areas", "kind=TOWNSHIP").body("features.id", hasItem(Requests.TOWNSHIP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=1,9,3,4",
                "bbox=1,2,NaN,4",
                "limit=0",
                "limit=-1",
                "limit=many",
                "limit=1&limit=2",
                "datetime=yesterday",
                "datetime=2026-02-01T00:00:00Z/2026-01-01T00:00:00Z",
                "datetime=2026-01-01T00:00:00Z/../..",
                "crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "bbox=1,2,3,4&bbox-crs=EPSG:1",
                "f=xml",
                "name=%00"
            })
    void saysWhichParameterIsWrong(String query) {
        items("sites", query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors[0].parameters.parameter",
                        equalTo(query.replaceAll("^bbox=1,2,3,4&", "").split("=")[0]));
    }

    @Test
    void aTimeThatNobodyLivedInIsNoError() {
        for (var time : new String[] {"-1000000000-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z"}) {
            items("sites", "datetime=" + time).statusCode(200);
            items("sites", "datetime=../" + time.replace("-1000000000", "0001")).statusCode(200);
        }
        Person.OPERATOR
                .get("/sites/at?lon=111&lat=26&asOf=-1000000000-01-01T00:00:00Z")
                .statusCode(200);
        get("/ogc/collections/sites/items/%00").statusCode(404);
    }

    @Test
    void aLimitAboveTheMostIsTheMost() {
        items("sites", "limit=99999999").statusCode(200);
    }

    @Test
    void showsTheSameInABrowser() {
        register(site, 111.01, 25.91);
        for (var path : new String[] {"", "/conformance", "/api", "/collections", "/collections/sites/items/" + site}) {
            get("/ogc" + path + "?f=html").contentType("text/html").statusCode(200);
        }
        Person.OPERATOR
                .request()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/ogc/collections/sites/items")
                .then()
                .contentType("text/html")
                .body(containsString("<table>"));
        Person.OPERATOR.request().accept("image/png").get("/ogc").then().statusCode(406);
    }

    @Test
    void isReadByThoseWhoReadTheRegistry() {
        get("/ogc").statusCode(200);
        Person.PATROL.request().get("/ogc/collections").then().statusCode(403);
        given().get("/ogc").then().statusCode(401);
    }

    private void register(String id, double lon, double lat) {
        var body = Requests.site(0);
        body.put("name", name);
        body.put("boundary", Map.of("shape", Requests.square(lon, lat, 0.01), "valid", Requests.SINCE_2026));
        Person.CLERK.put("/sites/" + id, body).statusCode(201);
    }

    private void move(String id, long revision, double lon, String from, @Nullable String until) {
        var body = Requests.change(
                revision, "shape", Requests.square(lon, 25.91, 0.01), "valid", Requests.valid(from, until));
        Person.CLERK.post("/sites/" + id + "/boundaries", body).statusCode(200);
    }

    private long matched(String query) {
        return items("sites", query + "&name=" + name)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("numberMatched");
    }

    private static ValidatableResponse follow(ValidatableResponse page) {
        String next = page.extract().jsonPath().getString("links.find { it.rel == 'next' }.href");
        return Person.OPERATOR.request().urlEncodingEnabled(false).get(next).then();
    }

    private static ValidatableResponse items(String collection, String query) {
        return get("/ogc/collections/" + collection + "/items?" + query);
    }

    private static ValidatableResponse get(String path) {
        return Person.OPERATOR
                .request()
                .urlEncodingEnabled(false)
                .get(path.replace(" ", "%20"))
                .then();
    }
}
