package io.minewatch.alert.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.minewatch.alert.testing.Service;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class OpenApiIT {

    @Test
    void isWhatThePagesWereMadeFor() throws IOException {
        var json = new ObjectMapper();
        var served = json.readTree(
                given().accept("application/json").get("/q/openapi?format=json").asByteArray());
        var kept = json.readTree(Path.of("src/main/webui/openapi.json").toFile());

        assertThat(served.get("components"))
                .as("copy target/openapi/openapi.json to src/main/webui/openapi.json, and make the pages' types anew")
                .isEqualTo(kept.get("components"));
        assertThat(served.get("paths")).isEqualTo(kept.get("paths"));
    }
}
