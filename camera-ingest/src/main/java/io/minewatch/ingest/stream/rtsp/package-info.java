/**
 * Reads cameras over RTSP 1.0 and TCP, without libav.
 *
 * <p>In goes a {@link io.minewatch.ingest.stream.StreamAddress}, out come keyframes. {@link
 * io.minewatch.ingest.stream.rtsp.RtspVideoSource} is the door: {@link io.minewatch.ingest.stream.rtsp.Opening} talks to
 * the camera until it plays, on the thread of whoever wants to watch; then {@link io.minewatch.ingest.stream.rtsp.Pump}
 * reads it together with all others on one thread, and a {@link io.minewatch.ingest.stream.rtsp.PlayingCamera} hands its
 * keyframes back. {@link io.minewatch.ingest.stream.rtsp.Splitter} parts what comes over the wire.
 *
 * <p>Nothing that a camera sends is believed: what it may make us keep is bounded, and so is the time it may take.
 */
@NullMarked
package io.minewatch.ingest.stream.rtsp;

import org.jspecify.annotations.NullMarked;
