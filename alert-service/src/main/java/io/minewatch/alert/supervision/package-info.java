/**
 * What supervisors judge: closure rates and response times, with the cases behind each figure.
 *
 * <p>{@link io.minewatch.alert.supervision.ClosureReview} and {@link io.minewatch.alert.supervision.AlertReview} are the
 * doors.
 */
@NullMarked
package io.minewatch.alert.supervision;

import org.jspecify.annotations.NullMarked;
