/**
 * Puts keyframes together from the RTP packets of one video stream.
 *
 * <p>In go packets where they lie in the network's buffer, out come whole keyframes with the camera's own time. {@link
 * io.minewatch.ingest.stream.rtp.VideoReceiver} is the door, one for each stream that plays: {@link
 * io.minewatch.ingest.stream.rtp.RtpPacket} reads a packet's header, {@link io.minewatch.ingest.stream.rtp.Payload} opens
 * its units, and {@link io.minewatch.ingest.stream.rtp.KeyframeAssembler} keeps those of keyframes. Whatever belongs to
 * no keyframe, nine packets in ten, is passed over where it lies: not copied, and without a new object.
 */
@NullMarked
package io.minewatch.ingest.stream.rtp;

import org.jspecify.annotations.NullMarked;
