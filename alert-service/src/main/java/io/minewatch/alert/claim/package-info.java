/**
 * Who looks at which alert now, so that no two people work on one unawares.
 *
 * <p>{@link io.minewatch.alert.claim.Claims} is the door. A claim is a courtesy that runs out by itself and can be taken
 * over; what is done to an alert is decided by the alert's revision alone.
 */
@NullMarked
package io.minewatch.alert.claim;

import org.jspecify.annotations.NullMarked;
