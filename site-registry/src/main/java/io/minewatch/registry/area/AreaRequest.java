package io.minewatch.registry.area;

import io.minewatch.contract.area.Area;
import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.shape.BoundaryRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An area as it is to be.
 *
 * @param boundary needed to create; later, one more boundary
 * @param forbidden all times in which nothing may be taken from a protected area; at all times if there are none
 */
public record AreaRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        Area.@Nullable Kind kind,
        @Nullable String name,
        @Nullable Map<String, String> names,
        @Nullable BoundaryRequest boundary,
        @Nullable List<ForbiddenRequest> forbidden)
        implements ChangeRequest {}
