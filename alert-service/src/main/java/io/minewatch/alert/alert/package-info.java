/**
 * Alerts: raised by sightings, joined by more, settled by people, never deleted.
 *
 * <p>{@code SightingConsumer} is the door for Kafka and hands over to {@code Raising}; {@code HandledSightings} tells Kafka
 * what is done for good. {@link io.minewatch.alert.alert.Deciding} and {@link io.minewatch.alert.alert.Joining} are the doors for people, {@link
 * io.minewatch.alert.alert.Queues} for who asks what to look at first. The classes that end in {@code Policy}, {@code
 * SameMachine}, {@code Grouping} and {@code Ranking} decide and know neither Kafka nor the database; {@code
 * docs/design/episodes.md} says what they decide by.
 */
@NullMarked
package io.minewatch.alert.alert;

import org.jspecify.annotations.NullMarked;
