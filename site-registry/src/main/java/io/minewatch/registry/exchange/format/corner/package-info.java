/**
 * Corner-point text (拐点坐标): attribute lines, then for each parcel a heading and one line a corner, the northing first.
 * What land and mining authorities hand one another.
 *
 * <p>{@link io.minewatch.registry.exchange.format.corner.CornerTextReader} takes what such files look like in practice;
 * the frame is put together from the attributes by {@code StatedFrame}.
 */
@NullMarked
package io.minewatch.registry.exchange.format.corner;

import org.jspecify.annotations.NullMarked;
