/**
 * Cameras that do not exist: an RTSP server that plays clips as a camera would, with its faults.
 *
 * <p>{@link io.minewatch.simulator.rtsp.RtspServer} is the door. A {@link io.minewatch.simulator.rtsp.Clip} is cut into
 * RTP packets once, when it is loaded; one thread then copies packets to every viewer as they fall due, so that a
 * hundred cameras cost less than one decoder. All viewers of a {@link io.minewatch.simulator.rtsp.CameraStream} see the
 * same picture at the same time, as with a real camera: what it shows at an instant can be computed.
 */
@NullMarked
package io.minewatch.simulator.rtsp;

import org.jspecify.annotations.NullMarked;
