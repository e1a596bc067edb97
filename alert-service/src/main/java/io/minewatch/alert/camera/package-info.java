/**
 * How the cameras themselves do: the timeline of every probe, and the alerts about cameras that are covered, turned or
 * silent.
 *
 * <p>{@code HealthConsumer} is the door: each change of a probe comes in off Kafka and is kept as a fact. {@link
 * io.minewatch.alert.camera.TroublePolicy} reads troubles out of a timeline, in whatever order it came; {@code CameraWatch}
 * lets those that last become alerts, and says when a camera is well again. {@link
 * io.minewatch.alert.camera.HealthTimeline} is what pages read.
 */
@NullMarked
package io.minewatch.alert.camera;

import org.jspecify.annotations.NullMarked;
