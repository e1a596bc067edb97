/**
 * The made-up county: townships, probes, mines, permits and closures.
 *
 * <p>{@link io.minewatch.simulator.county.County} is the door. The plan in {@code county/county.json} names places and
 * says which scene each camera shows; {@link io.minewatch.simulator.county.CountyBuilder} puts the scenes on the ground
 * and, when more cameras are asked for than the plan has, shows the same scenes again at other places.
 */
@NullMarked
package io.minewatch.simulator.county;

import org.jspecify.annotations.NullMarked;
