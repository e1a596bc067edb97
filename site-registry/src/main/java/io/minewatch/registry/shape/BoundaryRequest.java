package io.minewatch.registry.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A boundary as it was sent.
 *
 * @param shape GeoJSON
 */
public record BoundaryRequest(
        @Nullable JsonNode shape, @Nullable ValidRequest valid) {}
