/**
 * Files as bureaux hold and want them: bytes in, drafts out; features in, bytes out.
 *
 * <p>{@link io.minewatch.registry.exchange.format.Formats} is the door. It tells the format by content first and by
 * name second. Each format has a room of its own below this one, with a {@code …Reader} and a {@code …Writer}.
 *
 * <p>A reader says what stands in the file and judges nothing that needs the county, the frame or the registry: rings
 * stay open if they are, doubled points stay doubled. It knows neither database nor framework. A hostile file costs
 * bounded memory and time ({@link io.minewatch.registry.exchange.format.Limits}) and ends as a
 * {@link io.minewatch.registry.exchange.format.Sheet} or an
 * {@link io.minewatch.registry.exchange.format.UnreadableFile}, never as anything else.
 */
@NullMarked
package io.minewatch.registry.exchange.format;

import org.jspecify.annotations.NullMarked;
