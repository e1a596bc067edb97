/**
 * Alerts: raised by sightings, joined by more, settled by people, never deleted.
 *
 * <p>{@code SightingConsumer} is the door for Kafka and hands over to {@link io.minewatch.alert.alert.Raising}; {@link
 * io.minewatch.alert.alert.Deciding} is the door for people. {@link io.minewatch.alert.alert.EpisodePolicy} and {@link
 * io.minewatch.alert.alert.StayPolicy} decide and know neither Kafka nor the database.
 */
@NullMarked
package io.minewatch.alert.alert;

import org.jspecify.annotations.NullMarked;
