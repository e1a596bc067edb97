package io.minewatch.registry.snapshot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which things of a layer are asked for.
 *
 * @param touching in degrees of longitude and latitude; {@code null} for everywhere
 * @param equal values that the layer's properties must have, by the properties' names
 */
public record Selection(Layer layer, When when, @Nullable Geometry touching, Map<String, String> equal) {

    public Selection {
        equal = Map.copyOf(equal);
    }

    /** All things of a layer. */
    public static Selection all(Layer layer, When when) {
        return new Selection(layer, when, null, Map.of());
    }
}
