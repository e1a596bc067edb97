/**
 * Probes: where they stand, what they stream, how their pictures map to the ground, and whether they are watched.
 *
 * <p>{@link io.minewatch.registry.probe.ProbeResource} is the door; {@link io.minewatch.registry.probe.Probes} keeps
 * them. A stream's password comes in, is sealed at once by {@link io.minewatch.registry.probe.Passwords}, and leaves only
 * sealed, on the topic: {@link io.minewatch.registry.probe.ProbeView}, which callers read, has no place for it.
 */
@NullMarked
package io.minewatch.registry.probe;

import org.jspecify.annotations.NullMarked;
