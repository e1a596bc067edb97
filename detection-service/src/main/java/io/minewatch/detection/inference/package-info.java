/**
 * Finds machines in one picture.
 *
 * <p>A JPEG comes in, {@link io.minewatch.detection.inference.Detection}s come out; {@link
 * io.minewatch.detection.inference.Detector} is the door. It looks at the whole picture, closer where something moves
 * ({@link io.minewatch.detection.inference.Crops}) or, where there is time, everywhere ({@link
 * io.minewatch.detection.inference.Tiles}), and from farther away at what fills it; {@link
 * io.minewatch.detection.inference.Merge} makes one list of it. It knows neither Kafka nor time, so that the command line,
 * the benchmark and the service run the very same code.
 */
@NullMarked
package io.minewatch.detection.inference;

import org.jspecify.annotations.NullMarked;
