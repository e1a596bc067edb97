package io.minewatch.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.local.home.Home;
import io.minewatch.local.postgis.MinewatchDatabase;
import io.minewatch.local.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml cannot be run everywhere, but what it names can be looked up. */
class ComposeTest {

    /** The parts of the Compose specification that we use; a misspelt one would be passed over or refused. */
    private static final Set<String> TOP = Set.of("name", "services", "secrets", "volumes", "x-county", "x-common");

    private static final Set<String> SERVICE = Set.of(
            "image",
            "build",
            "restart",
            "environment",
            "volumes",
            "healthcheck",
            "depends_on",
            "command",
            "secrets",
            "ports",
            "network_mode");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    private static final Path CHECKOUT = Path.of("../..");

    @TempDir
    Path folder;

    private final JsonNode compose;

    ComposeTest() throws IOException {
        try (var in = Files.newBufferedReader(CHECKOUT.resolve("docker-compose.yml"))) {
            Object tree = new Yaml().load(in);
            compose = ContractJson.mapper().valueToTree(tree);
        }
    }

    @Test
    void usesTheSpecificationsNamesOnly() {
        assertThat(names(compose)).isSubsetOf(TOP);
        compose.path("services").forEach(s -> assertThat(names(s)).isSubsetOf(SERVICE));
    }

    @Test
    void waitsOnlyForServicesThatExist() {
        compose.path("services")
                .forEach(service -> service.path("depends_on").properties().forEach(need -> {
                    assertThat(names(compose.path("services"))).contains(need.getKey());
                    assertThat(need.getValue().path("condition").asText()).isIn(CONDITIONS);
                }));
    }

    @Test
    void buildsFromFilesThatExist() {
        compose.path("services").forEach(service -> {
            var build = service.path("build");
            if (!build.isMissingNode()) {
                assertThat(CHECKOUT.resolve(build.path("dockerfile").asText())).exists();
                var module = build.path("args").path("SERVICE").asText("event-contract");
                assertThat(CHECKOUT.resolve(module).resolve("pom.xml")).exists();
            }
        });
    }

    @Test
    void tellsEachServiceWhatUpTellsIt() {
        var environments = new Environments(
                new Home(folder, folder),
                new SystemPlan(PortPlan.usual(), null, null, 12, Set.of(), Counties.demo(), true),
                new Secrets(folder));
        var told = Map.of(
                "site-registry", environments.siteRegistry(),
                "alert-service", environments.alertService(),
                "camera-ingest", environments.cameraIngest(),
                "detection-service", environments.detectionService(),
                "gateway", environments.gateway(),
                "simulator", environments.simulator());

        told.forEach((service, environment) -> {
            var names = new TreeSet<>(environment.keySet());
            // A container listens on its own network, as its image says.
            names.remove("QUARKUS_HTTP_HOST");
            assertThat(names(compose.path("services").path(service).path("environment")))
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(names);
        });
    }

    @Test
    void asksForNoVariableThatTheExampleDoesNotExplain() throws IOException {
        var example = Files.readString(CHECKOUT.resolve("deploy/images/.env.example"));
        var used = new ArrayList<String>();
        var matcher = VARIABLE.matcher(Files.readString(CHECKOUT.resolve("docker-compose.yml")));
        while (matcher.find()) {
            used.add(matcher.group(1));
        }

        assertThat(used).isNotEmpty().allSatisfy(v -> assertThat(example).contains("\n" + v + "="));
        assertThat(names(compose.path("services").path("prepare").path("environment")))
                .containsAll(MinewatchDatabase.SCHEMAS.stream()
                        .map(s -> MinewatchDatabase.app(s).toUpperCase(Locale.ROOT) + "_PASSWORD")
                        .toList());
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
