package io.minewatch.registry.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more boundary of a site. */
public record AddedBoundary(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable JsonNode shape,
        @Nullable ValidRequest valid,
        @Nullable String crs)
        implements ChangeRequest {}
