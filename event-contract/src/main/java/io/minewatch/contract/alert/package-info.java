/**
 * Suspected offences as alert-service raises them. {@link io.minewatch.contract.alert.Alert} is the door.
 */
@NullMarked
package io.minewatch.contract.alert;

import org.jspecify.annotations.NullMarked;
