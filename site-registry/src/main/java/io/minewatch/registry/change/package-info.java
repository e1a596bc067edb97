/**
 * How a change is made, whatever it is about: once, in order, by somebody, and told to the outbox in the same
 * transaction.
 *
 * <p>{@link io.minewatch.registry.change.Changes} is the door. {@link io.minewatch.registry.change.Check} gathers what
 * is wrong with a request before that.
 */
@NullMarked
package io.minewatch.registry.change;

import org.jspecify.annotations.NullMarked;
