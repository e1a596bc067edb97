/**
 * Pulls encoded keyframes out of a camera.
 *
 * <p>In goes a {@link io.minewatch.ingest.stream.StreamAddress}, out come {@link io.minewatch.ingest.stream.Keyframe}s
 * or a {@link io.minewatch.ingest.stream.StreamFailure} that says what kind of trouble it is. {@link
 * io.minewatch.ingest.stream.VideoSource} is the door, and the port: whoever reads cameras in another way writes another
 * one. Nothing is decoded here, so that a few decoders can serve every reader.
 */
@NullMarked
package io.minewatch.ingest.stream;

import org.jspecify.annotations.NullMarked;
