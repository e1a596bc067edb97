/**
 * Patrols, orders to them and what comes back; and telling people outside when something waits too long.
 *
 * <p>{@link io.minewatch.alert.dispatch.Dispatching} gives orders, {@link io.minewatch.alert.dispatch.Reporting} takes
 * steps and findings, {@link io.minewatch.alert.dispatch.Notifier} is the port to the outside.
 */
@NullMarked
package io.minewatch.alert.dispatch;

import org.jspecify.annotations.NullMarked;
