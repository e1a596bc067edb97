/**
 * Pulls encoded keyframes out of a camera.
 *
 * <p>In goes a {@link io.minewatch.ingest.stream.StreamAddress}, out come {@link io.minewatch.ingest.stream.Keyframe}s
 * or a {@link io.minewatch.ingest.stream.StreamFailure} that says what kind of trouble it is. {@link
 * io.minewatch.ingest.stream.VideoSource} is the door, and the port. Behind it are our own reader, in {@code rtsp} and
 * {@code rtp}, and libav's; {@link io.minewatch.ingest.stream.ReaderChoice} tries ours first and libav for a camera that
 * ours does not understand. Nothing is decoded here, so that a few decoders can serve every reader.
 */
@NullMarked
package io.minewatch.ingest.stream;

import org.jspecify.annotations.NullMarked;
