/**
 * Where a machine stands, how sure that is, and what lies there.
 *
 * <p>Everything here is pure: {@link io.minewatch.alert.matching.Track} turns a sighting into places, {@link
 * io.minewatch.alert.matching.Odds} holds a place against the sites and areas of a snapshot of the world. What is allowed
 * where, the room {@code rule} says. The formulas and what they assume stand in {@code docs/design/geolocation.md}.
 */
@NullMarked
package io.minewatch.alert.matching;

import org.jspecify.annotations.NullMarked;
