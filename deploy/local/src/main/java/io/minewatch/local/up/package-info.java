/**
 * Runs the system: starts its parts in the order of their needs, restarts what dies, stops all of it.
 *
 * <p>{@link io.minewatch.local.up.Supervisor} is the door and knows only {@link io.minewatch.local.up.Part}s; what they
 * are says {@code io.minewatch.local.service}.
 */
@NullMarked
package io.minewatch.local.up;

import org.jspecify.annotations.NullMarked;
