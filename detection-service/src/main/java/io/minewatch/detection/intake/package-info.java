/**
 * Takes frames off Kafka and sees them through detection, tracking and publishing.
 *
 * <p>{@link io.minewatch.detection.intake.FrameConsumer} is the door: it reads as fast as Kafka gives and lays each
 * probe's newest frame into {@link io.minewatch.detection.intake.FreshestFrames}, from which {@link
 * io.minewatch.detection.intake.FrameWorker} takes them one by one. When there are more frames than can be looked at, the
 * older ones of a probe are left and counted.
 */
@NullMarked
package io.minewatch.detection.intake;

import org.jspecify.annotations.NullMarked;
