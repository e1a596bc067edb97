/**
 * Where on the ground a point of a picture lies, and how sure that is: pure geometry, shared by whoever places machines
 * and whoever calibrates cameras, so that both mean the same.
 *
 * <p>{@link io.minewatch.geolocation.GroundMap} is the door. The formulas and what they assume stand in {@code
 * docs/design/geolocation.md}.
 */
@NullMarked
package io.minewatch.geolocation;

import org.jspecify.annotations.NullMarked;
