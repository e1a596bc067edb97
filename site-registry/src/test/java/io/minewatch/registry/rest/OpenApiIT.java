package io.minewatch.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiIT extends RegistryTest {

    @Test
    void isWhatThePagesWereMadeFor() throws IOException {
        var json = new ObjectMapper();
        var served = json.readTree(
                Person.CLERK.request().get("/q/openapi?format=json").asByteArray());
        var kept = json.readTree(
                Path.of("../alert-service/src/main/webui/registry-openapi.json").toFile());
        for (var description : List.of(served, kept)) {
            // Where people log in is a matter of configuration.
            description.findParents("security").forEach(parent -> ((ObjectNode) parent).remove("security"));
        }

        assertThat(served.at("/components/schemas"))
                .as("copy target/openapi/openapi.json to the pages' registry-openapi.json, and make their types anew")
                .isEqualTo(kept.at("/components/schemas"));
        assertThat(served.get("paths")).isEqualTo(kept.get("paths"));
    }
}
