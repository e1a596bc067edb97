package io.minewatch.registry.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Python's OWSLib, as Debian packages it, reads the registry with a reading key. */
@QuarkusTest
class OwslibIT extends RegistryTest {

    private static final String SITE = "990101-owslib";

    private static final String SCRIPT = """
            import sys
            from owslib.ogcapi.features import Features
            from owslib.util import Authentication
            address, name, key, site = sys.argv[1:]
            service = Features(address, auth=Authentication(username=name, password=key))
            print('classes', len(service.conformance()['conformsTo']))
            print('collections', ' '.join(service.feature_collections()))
            print('api', service.api()['openapi'])
            page = service.collection_items('sites', bbox=[110.62, 26.35, 110.63, 26.36], datetime='2026-06-01T00:00:00Z')
            print('found', [feature['id'] for feature in page['features']])
            print('before', len(service.collection_items('sites', name='OWSLib', datetime='2025-06-01T00:00:00Z')['features']))
            print('kind', service.collection_item('sites', site)['properties']['kind'])
            """;

    @Test
    void findsItsWayFromTheLandingPageToAFeature() throws Exception {
        Requests.registerTownship();
        var body = Requests.site(0);
        body.put("name", "OWSLib");
        body.put("boundary", Map.of("shape", Requests.square(110.62, 26.35, 0.005), "valid", Requests.SINCE_2026));
        Person.CLERK.put("/sites/" + SITE, body).statusCode(201);

        assertThat(run())
                .contains("classes 5", "collections sites permits probes areas", "api 3.0.3")
                .contains("found ['%s']".formatted(SITE), "before 0", "kind BANNED");
    }

    private static String run() throws Exception {
        var address = "http://localhost:%d/ogc".formatted(RestAssured.port);
        // Debian's own Python: another one on the path does not see Debian's libraries.
        var process = new ProcessBuilder(List.of("/usr/bin/python3", "-c", SCRIPT, address, "owslib", key(), SITE))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("is python3-owslib installed? sudo apt-get install python3-owslib, or ./minewatch test: %s", said)
                .isZero();
        return said;
    }

    private static String key() {
        var request = Map.of("id", UUID.randomUUID(), "doneAt", Instant.now(), "name", "owslib");
        return Person.ADMIN
                .post("/reading-keys", request)
                .statusCode(201)
                .extract()
                .path("key");
    }
}
