/**
 * Short looks at main streams, which show what a sub stream cannot.
 *
 * <p>A watch whose gate sees motion {@linkplain io.minewatch.ingest.burst.Bursts asks} for one and plays on; {@link
 * io.minewatch.ingest.burst.Bursts} is the door. {@code BurstQueue} says whose turn it is, within a budget for all probes
 * together, {@code BurstRunner} opens the stream, publishes some of its keyframes as frames of {@link
 * io.minewatch.contract.probe.StreamRole#MAIN}, and closes it. Whatever goes wrong here is counted and costs the burst,
 * never the watch.
 *
 * <p>Why a burst failed, in its figures: {@code unreachable}, {@code refused}, {@code wrong-password}, {@code no-video},
 * {@code stalled}, {@code dropped}, {@code undecodable}, {@code late} (no keyframe in time), {@code password-unreadable},
 * {@code our-fault}.
 */
@NullMarked
package io.minewatch.ingest.burst;

import org.jspecify.annotations.NullMarked;
