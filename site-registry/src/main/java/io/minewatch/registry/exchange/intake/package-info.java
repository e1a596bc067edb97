/**
 * What rows of a file mean to the registry: one class for each kind of thing that can be imported.
 *
 * <p>{@link io.minewatch.registry.exchange.intake.Intake} is what they have in common: a part of a file's drafts comes
 * in, judged rows go out; and later they are stored in their order through the door of their own room, within the
 * transaction that is open.
 */
@NullMarked
package io.minewatch.registry.exchange.intake;

import org.jspecify.annotations.NullMarked;
