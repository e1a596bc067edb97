package io.minewatch.registry.site;

import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.shape.BoundaryRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is to be.
 *
 * @param boundary needed to create; later, one more boundary
 * @param state needed to create; later, one more state
 */
public record SiteRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String name,
        @Nullable Map<String, String> names,
        @Nullable String township,
        @Nullable BoundaryRequest boundary,
        @Nullable StateRequest state)
        implements ChangeRequest {}
