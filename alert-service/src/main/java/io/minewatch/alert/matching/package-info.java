/**
 * Where a machine stands, how sure that is, and which rule that meets.
 *
 * <p>Everything here is pure: a sighting and a snapshot of the world go in, a {@link
 * io.minewatch.alert.matching.Judgement} comes out. {@link io.minewatch.alert.matching.Matching} is the door. The formulas
 * and what they assume stand in {@code docs/design/geolocation.md}.
 */
@NullMarked
package io.minewatch.alert.matching;

import org.jspecify.annotations.NullMarked;
