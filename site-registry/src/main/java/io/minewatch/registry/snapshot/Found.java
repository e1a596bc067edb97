package io.minewatch.registry.snapshot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A thing of a layer.
 *
 * @param shape in degrees, longitude before latitude
 * @param values of the layer's properties, by their names and in their order
 */
public record Found(String id, Geometry shape, Map<String, @Nullable Object> values) {}
