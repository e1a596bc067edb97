package io.minewatch.registry.tile;

import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.When;

/**
 * All that a tile's content depends on.
 *
 * @param version of the registry, see {@link RegistryVersion}
 */
record TileKey(Layer layer, TilePlace place, When when, long version) {

    /** A name for this content, to be compared with what a browser has. */
    String tag() {
        return "%s-%d-%d-%d-%d-%s-%s"
                .formatted(layer.id(), place.z(), place.x(), place.y(), version, when.from(), when.knownAt());
    }
}
