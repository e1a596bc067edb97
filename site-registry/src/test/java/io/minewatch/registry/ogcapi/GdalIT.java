package io.minewatch.registry.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of Debian's gdal-bin read the registry. They ask for pages of a thousand features. */
@QuarkusTest
class GdalIT extends RegistryTest {

    private static final String NAME = "GDAL pit";
    private static final int SITES = 12;
    private static boolean registered;

    private Gdal gdal = new Gdal(Map.of());

    @BeforeAll
    static void install() {
        Gdal.require();
    }

    @BeforeEach
    void register() {
        gdal = new Gdal(Map.of("GDAL_HTTP_HEADERS", "Authorization: Bearer " + Person.OPERATOR.token()));
        if (!registered) {
            Requests.registerTownship();
            for (int i = 0; i < SITES; i++) {
                var body = Requests.site(0);
                body.put("name", NAME);
                var shape = Requests.square(111.2 + i * 0.01, 25.6, 0.005);
                body.put("boundary", Map.of("shape", shape, "valid", Requests.SINCE_2026));
                Person.CLERK.put("/sites/990101-gdal-" + i, body).statusCode(201);
            }
            registered = true;
        }
    }

    @Test
    void listsTheCollections() throws Exception {
        assertThat(gdal.run("ogrinfo", "-ro", source()))
                .contains("using driver `OAPIF' successful", "sites", "permits", "probes", "areas");
    }

    @Test
    void knowsTheFieldsAndWhereTheyLie() throws Exception {
        var said = summary("-where", "name='" + NAME + "'");

        assertThat(said).contains("Geometry: Multi Polygon", "kind: String", "township: String", "validFrom: DateTime");
        assertThat(said).contains("Feature Count: " + SITES);
    }

    @Test
    void findsByRectangleAndByName() throws Exception {
        assertThat(Gdal.count(summary("-spat", "111.2", "25.6", "111.212", "25.605", "-where", "name='" + NAME + "'")))
                .isEqualTo(2);
        assertThat(Gdal.count(summary("-where", "name='no such pit'"))).isZero();
        assertThat(Gdal.count(summary("-where", "name='%s' AND kind='BANNED'".formatted(NAME))))
                .isEqualTo(SITES);
    }

    @Test
    void copiesAllPagesToAGeoPackage(@TempDir Path folder) throws Exception {
        var file = folder.resolve("sites.gpkg").toString();

        gdal.run("ogr2ogr", "-oo", "PAGE_SIZE=5", "-where", "name='" + NAME + "'", file, source(), "sites");

        assertThat(Gdal.count(gdal.run("ogrinfo", "-so", file, "sites"))).isEqualTo(SITES);
    }

    private static String source() {
        return "OAPIF:http://localhost:%d/ogc".formatted(RestAssured.port);
    }

    private String summary(String... filter) throws Exception {
        var command = new ArrayList<>(List.of("ogrinfo", "-ro", "-so"));
        command.addAll(List.of(filter));
        command.addAll(List.of(source(), "sites"));
        return gdal.run(command.toArray(String[]::new));
    }
}
