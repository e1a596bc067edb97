/**
 * Patrols that do not exist: they take dispatches on their phones, drive out, look and report.
 *
 * <p>{@link io.minewatch.simulator.patrol.PatrolRounds} is the door: one {@link
 * io.minewatch.simulator.patrol.SimulatedPatrol} for each township but those left to people.
 */
@NullMarked
package io.minewatch.simulator.patrol;

import org.jspecify.annotations.NullMarked;
