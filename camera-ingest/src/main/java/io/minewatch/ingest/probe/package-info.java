/**
 * Which cameras this copy of the service watches, and how they are doing.
 *
 * <p>{@code ProbeConsumer} is the door: the consumer group shares the partitions of the probes topic out among the
 * copies, and each probe of an assigned partition gets a {@link io.minewatch.ingest.probe.ProbeWatch} with a thread of
 * its own, so that a camera that hangs, lies or dies costs nobody but itself. {@link
 * io.minewatch.ingest.probe.ProbeHealth} makes a state out of what the watch meets, {@code StatusReporter} tells it.
 *
 * <p>Reasons of states, each a code that the pages word: {@code probe.connecting}, {@code probe.live} (stream), {@code
 * probe.stalled} (seconds), {@code probe.dropped}, {@code probe.refused} (answer: connection, forbidden, not-found,
 * camera-error, no-transport, not-understood), {@code probe.wrong-password}, {@code probe.password-unreadable}, {@code
 * probe.unreachable} (cause: no-answer, no-route, no-such-host), {@code probe.no-video}, {@code probe.undecodable}
 * (seconds), {@code probe.dark} (seconds), {@code probe.not-watched}, {@code probe.no-stream},
 * {@code probe.our-fault}.
 */
@NullMarked
package io.minewatch.ingest.probe;

import org.jspecify.annotations.NullMarked;
