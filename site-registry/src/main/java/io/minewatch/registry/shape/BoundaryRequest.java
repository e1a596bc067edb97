package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A boundary as it was sent.
 *
 * @param shape GeoJSON
 * @param crs the frame of its numbers, which then come in the order of the frame's axes; left out, they are longitude
 *     and latitude
 */
public record BoundaryRequest(
        @Nullable JsonNode shape,
        @Nullable ValidRequest valid,
        @Nullable String crs) {}
