/**
 * What the made-up cameras show: rendered scenes with known truth.
 *
 * <p>{@link io.minewatch.simulator.scene.Scenes} is the door: it reads the description beside each clip. A {@link
 * io.minewatch.simulator.scene.Scene} knows metres east and north of its camera only; {@code county} puts it on the
 * ground, and {@code truth} says what Minewatch ought to make of it.
 */
@NullMarked
package io.minewatch.simulator.scene;

import org.jspecify.annotations.NullMarked;
