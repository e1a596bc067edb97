package io.minewatch.endtoend.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed that reads what it hears: from it is known what the numbers mean to all the others. */
public final class ReadingFeed extends Feed {

    private final List<Said> said = new ArrayList<>();
    private @Nullable JsonNode data;
    private boolean ofAlert;

    ReadingFeed() {
        super(Integer.MAX_VALUE);
    }

    /** What was said of alerts, oldest first. */
    synchronized List<Said> said() {
        return List.copyOf(said);
    }

    @Override
    void field(byte[] bytes, int length) {
        super.field(bytes, length);
        if (startsWith(bytes, length, "event:")) {
            ofAlert = new String(bytes, 6, length - 6, StandardCharsets.UTF_8)
                    .trim()
                    .equals("alert");
        } else if (ofAlert && startsWith(bytes, length, "data:")) {
            data = ContractJson.read(
                    new String(bytes, 5, length - 5, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                    JsonNode.class);
        }
    }

    @Override
    synchronized void ended(long itsNumber) {
        if (ofAlert && data != null && data.path("place").has("site")) {
            said.add(new Said(
                    itsNumber,
                    Ground.placeOf(data.path("place").path("site").asText()),
                    Instant.parse(data.path("lastSeenAt").asText())));
        }
        data = null;
        ofAlert = false;
    }

    /** An event about the alert at a place, as of its newest sighting. */
    public record Said(long number, int place, Instant lastSeenAt) {}
}
