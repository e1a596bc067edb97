/**
 * The registry as vector tiles, for maps that are dragged about.
 *
 * <p>{@link io.minewatch.registry.tile.TileResource} is the door; {@link io.minewatch.registry.tile.Tiles} has PostGIS
 * draw a tile once for each state of the registry and each minute. A tile that would hold too many things says how many
 * there are where, instead of leaving some out.
 */
@NullMarked
package io.minewatch.registry.tile;

import org.jspecify.annotations.NullMarked;
