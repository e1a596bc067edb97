package io.minewatch.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the description that the build wrote: the service itself gives it to people who are logged in. */
class OpenApiIT {

    private static final Path WRITTEN = Path.of("target/openapi/openapi.json");
    private static final Path KEPT = Path.of("../alert-service/src/main/webui/registry-openapi.json");

    @Test
    void isWhatThePagesWereMadeFor() throws IOException {
        var json = new ObjectMapper();
        var written = json.readTree(WRITTEN.toFile());
        var kept = json.readTree(KEPT.toFile());

        assertThat(written.get("components"))
                .as("copy %s to %s, and make the pages' types anew (npm run types)", WRITTEN, KEPT)
                .isEqualTo(kept.get("components"));
        assertThat(written.get("paths")).isEqualTo(kept.get("paths"));
    }
}
