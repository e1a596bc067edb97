/**
 * A county made up: cameras with faults on demand, scenes with known truth, patrols that move.
 *
 * <p>{@link io.minewatch.simulator.Main} runs it as a program, {@link io.minewatch.simulator.Simulator} within a test.
 * The rooms, from the ground up: {@code rtsp} plays clips, {@code scene} reads them, {@code county} puts them on the
 * ground, {@code truth} says what ought to be found, {@code seed} enters the county into the services, {@code patrol}
 * answers dispatches, {@code control} lets a test or a person meddle.
 */
@NullMarked
package io.minewatch.simulator;

import org.jspecify.annotations.NullMarked;
