/**
 * Makes frames out of keyframes.
 *
 * <p>{@link io.minewatch.ingest.frame.Pictures} is the door: it decodes a keyframe and lends the {@link
 * io.minewatch.ingest.frame.Picture}, which can be shrunk for the gate and compressed as JPEG. {@link
 * io.minewatch.ingest.frame.FramePublisher} sends what the gate let through to Kafka, hashed at capture. Native memory
 * stays inside {@code Workbench} and what it is made of.
 */
@NullMarked
package io.minewatch.ingest.frame;

import org.jspecify.annotations.NullMarked;
