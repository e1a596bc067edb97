/**
 * The registry as one looks at a map: which things lie where at an instant, as far as they were known at another.
 *
 * <p>{@link io.minewatch.registry.snapshot.Snapshots} is the door. {@link io.minewatch.registry.snapshot.Layer} holds
 * the bitemporal SQL: of the rows for the same instant the one recorded last holds, and one that it replaced is not
 * found, whatever the rectangle asked about. The spatial index finds the candidates; the index on the thing's id and
 * revision then tells which of them hold.
 */
@NullMarked
package io.minewatch.registry.snapshot;

import org.jspecify.annotations.NullMarked;
