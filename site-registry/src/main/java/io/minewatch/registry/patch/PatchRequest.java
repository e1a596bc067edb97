package io.minewatch.registry.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patch as it was handed down.
 *
 * @param shape GeoJSON
 */
public record PatchRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String number,
        @Nullable String name,
        @Nullable String township,
        @Nullable Instant deadline,
        @Nullable JsonNode shape)
        implements ChangeRequest {}
