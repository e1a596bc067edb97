/**
 * What leaves by Kafka: changes through an outbox that loses nothing, and messages nobody can handle, put aside.
 *
 * <p>{@link io.minewatch.alert.delivery.Outbox} takes a change in the caller's transaction, {@link
 * io.minewatch.alert.delivery.DeadLetters} takes what is bad.
 */
@NullMarked
package io.minewatch.alert.delivery;

import org.jspecify.annotations.NullMarked;
