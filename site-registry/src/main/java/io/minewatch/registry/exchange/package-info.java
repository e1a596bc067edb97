/**
 * Files in and files out.
 *
 * <p>A file comes in by {@link io.minewatch.registry.exchange.ImportResource} and is kept as filed
 * ({@link io.minewatch.registry.exchange.Imports}). {@link io.minewatch.registry.exchange.DryRun} reads and judges it in
 * the background, row by row, and stores nothing of it. A person looks at the rows, decides about the doubtful ones
 * ({@link io.minewatch.registry.exchange.Decisions}) and orders the rest to be stored: all of it in one transaction, or
 * nothing ({@link io.minewatch.registry.exchange.Storing}). What changed in between is noticed, and the file is judged
 * again.
 *
 * <p>Below: {@code format} reads and writes the bytes, {@code judge} mends and doubts polygons, {@code intake} knows what
 * rows mean to each room.
 */
@NullMarked
package io.minewatch.registry.exchange;

import org.jspecify.annotations.NullMarked;
