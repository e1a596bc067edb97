/**
 * Closing a banned site: the measures ordered, the proof of each, and the acceptance by another unit.
 *
 * <p>{@link io.minewatch.registry.closure.ClosureResource} is the door, {@link io.minewatch.registry.closure.Closures}
 * keeps them, {@link io.minewatch.registry.closure.ClosurePolicy} holds the rules. A closure's changes count in its
 * site's revision, since they are published with it.
 */
@NullMarked
package io.minewatch.registry.closure;

import org.jspecify.annotations.NullMarked;
