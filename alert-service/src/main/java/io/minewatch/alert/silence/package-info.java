/**
 * Silence is an event: what waits for somebody too long is told to the next, and a part of the house that stands still is
 * told of.
 *
 * <p>{@link io.minewatch.alert.silence.Escalating} works off timers that are rows, so that they survive a restart and ring
 * once among several copies of the service; {@link io.minewatch.alert.silence.EscalationPolicy} decides who is told. {@link
 * io.minewatch.alert.silence.HouseWatch} looks at Kafka, database and the other services; {@link
 * io.minewatch.alert.silence.StandstillPolicy} decides what stands still.
 */
@NullMarked
package io.minewatch.alert.silence;

import org.jspecify.annotations.NullMarked;
