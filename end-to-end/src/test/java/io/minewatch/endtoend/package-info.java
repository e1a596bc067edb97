/**
 * The whole system on the simulator, driven as a person would: by the script and through the gateway.
 *
 * <p>{@link io.minewatch.endtoend.CountyIT} is the door. {@link io.minewatch.endtoend.county.RunningCounty} is the system,
 * {@link io.minewatch.endtoend.Comparison} holds what it raised against what is true.
 */
@NullMarked
package io.minewatch.endtoend;

import org.jspecify.annotations.NullMarked;
