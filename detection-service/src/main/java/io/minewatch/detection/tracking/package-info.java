/**
 * Follows machines from frame to frame, and says when one has been seen long enough to be real.
 *
 * <p>The detections of one frame after another come in, sightings come out. {@link
 * io.minewatch.detection.tracking.Tracker} is the door, one for each probe; {@link
 * io.minewatch.detection.tracking.Matching} says which detection continues which {@link
 * io.minewatch.detection.tracking.Track}. {@link io.minewatch.detection.tracking.Doing} says
 * what its machine is about, {@link io.minewatch.detection.tracking.Telling} when that is news, {@link
 * io.minewatch.detection.tracking.Places} remembers what stood for long, and {@link
 * io.minewatch.detection.tracking.Visibility} how well the probe sees. Nothing here knows Kafka or the clock: time is the
 * frames' own.
 */
@NullMarked
package io.minewatch.detection.tracking;

import org.jspecify.annotations.NullMarked;
