/**
 * The simulator's own small HTTP interface, on this machine only: ask for the truth, put a camera out of order.
 *
 * <p>{@link io.minewatch.simulator.control.ControlServer} is the door, {@link
 * io.minewatch.simulator.control.CameraSwitchboard} what it works on.
 */
@NullMarked
package io.minewatch.simulator.control;

import org.jspecify.annotations.NullMarked;
