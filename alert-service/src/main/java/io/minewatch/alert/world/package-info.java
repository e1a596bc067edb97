/**
 * Probes, sites, areas and the state of probes, replayed from their compacted topics into memory.
 *
 * <p>{@link io.minewatch.alert.world.World} is the door: it hands out immutable snapshots, and lets nobody judge before
 * what was there at start is replayed. {@code WorldReader} reads Kafka.
 */
@NullMarked
package io.minewatch.alert.world;

import org.jspecify.annotations.NullMarked;
