/**
 * A night at the wall: a county without a simulator, pages that listen, and one browser.
 *
 * <p>{@link io.minewatch.endtoend.wall.WallRig} starts what a wall needs, {@link io.minewatch.endtoend.wall.Night} makes
 * alerts, {@link io.minewatch.endtoend.wall.Feeds} and {@link io.minewatch.endtoend.wall.Browser} listen, {@link
 * io.minewatch.endtoend.wall.Arrivals} compares what was sent with what was heard.
 */
@NullMarked
package io.minewatch.endtoend.wall;

import org.jspecify.annotations.NullMarked;
