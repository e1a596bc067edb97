/**
 * Watches through the eyes of all probes: what the service does with a frame between Kafka and Kafka.
 *
 * <p>A frame's facts and its picture come in, sightings come out; {@link io.minewatch.detection.watch.Watch} is the door.
 * It knows neither Kafka nor the clock, so that the command line watches a video as the service watches a probe.
 */
@NullMarked
package io.minewatch.detection.watch;

import org.jspecify.annotations.NullMarked;
