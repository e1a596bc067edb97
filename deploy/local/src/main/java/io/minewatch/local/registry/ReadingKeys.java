package io.minewatch.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The keys by which GIS programs read the registry. */
public final class ReadingKeys {

    private static final String PATH = "/reading-keys";

    private final RegistryApi api;

    public ReadingKeys(RegistryApi api) {
        this.api = api;
    }

    /** Makes one and gives it, which nobody can do again. */
    public String make(String name, @Nullable Instant until, Instant now) {
        var body = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "doneAt", now, "name", name));
        if (until != null) {
            body.put("until", until);
        }
        return api.post(PATH, body).path("key").asText();
    }

    /** All there ever were, the newest first. */
    public List<Key> list() {
        return StreamSupport.stream(api.get(PATH).path("items").spliterator(), false)
                .map(ReadingKeys::key)
                .toList();
    }

    /**
     * Lets nobody in by the key of that name any more.
     *
     * @throws IllegalStateException when none of that name is in use
     */
    public void revoke(String name, Instant now) {
        var key = list().stream()
                .filter(k -> k.name().equals(name) && k.revokedAt() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no key %s that is in use".formatted(name)));
        api.post(PATH + "/" + key.id() + "/revocation", Map.of("id", UUID.randomUUID(), "doneAt", now));
    }

    private static Key key(JsonNode item) {
        return new Key(
                item.path("id").asText(),
                item.path("name").asText(),
                instant(item.path("until")),
                instant(item.path("revokedAt")),
                instant(item.path("lastSeenAt")));
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    /**
     * A key, without what opens the door.
     *
     * @param until when it ends by itself, if it does
     * @param lastSeenAt when it was last used, if it was
     */
    public record Key(
            String id,
            String name,
            @Nullable Instant until,
            @Nullable Instant revokedAt,
            @Nullable Instant lastSeenAt) {}
}
