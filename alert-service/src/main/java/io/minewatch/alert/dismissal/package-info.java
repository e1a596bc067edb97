/**
 * Letting an alert go without sending anybody: with a reason, by two people where it matters, and looked at again by a
 * third one time in ten.
 *
 * <p>{@link io.minewatch.alert.dismissal.Dismissing} and {@link io.minewatch.alert.dismissal.LookingAgain} are the doors for
 * people. {@link io.minewatch.alert.dismissal.DismissalPolicy} and {@link io.minewatch.alert.dismissal.DrawPolicy} decide
 * and know no database.
 */
@NullMarked
package io.minewatch.alert.dismissal;

import org.jspecify.annotations.NullMarked;
