/**
 * Enters the made-up county as clerks and administrators would, through the services' REST.
 *
 * <p>{@link io.minewatch.simulator.seed.Seed} is the door. It looks at what is there before it enters anything, so that
 * it can run again at each start: only what changed, for instance the cameras' port, is entered anew.
 */
@NullMarked
package io.minewatch.simulator.seed;

import org.jspecify.annotations.NullMarked;
