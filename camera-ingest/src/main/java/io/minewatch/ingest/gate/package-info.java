/**
 * Decides which frames are worth looking at.
 *
 * <p>In goes the brightness of a decoded picture, small; out comes a {@link io.minewatch.ingest.gate.Verdict}. {@link
 * io.minewatch.ingest.gate.Gate} is the door, one for each probe: {@link io.minewatch.ingest.gate.MotionDetector} says
 * what moves, {@link io.minewatch.ingest.gate.Pace} how often that is told. All of it is plain arithmetic that knows
 * neither cameras nor Kafka, so that it can be tested on drawn pictures.
 */
@NullMarked
package io.minewatch.ingest.gate;

import org.jspecify.annotations.NullMarked;
